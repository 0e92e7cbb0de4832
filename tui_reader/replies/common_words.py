"""Words that stand in texts about anything, in the languages of many forums: sharing them makes no two posts alike."""

from __future__ import annotations

_TEXT = """
a about above actually after again against ago all almost already also although always am an and another any anybody
anyone anything anyway are aren around as ask at away back bad be because been before being best better between big
bit both but by call came can cannot cant case change come could couldn course d day did didn do does doesn doing don
done down each either else end enough etc even ever every everyone everything fact far few find first for found from
full get getting give go goes going gone good got great guess had has hasn have haven having he hello help her here
hers hey hi him his hope how however i idea if im in instead into is isn it its itself ive just keep kind know last
later least less let like little ll long look looking looks lot made make makes making many matter may maybe me mean
means might mine more most much must my myself need needs never new next no nobody none nor not nothing now of off
often ok okay old on once one only or other others our out over own part people perhaps place point pretty probably
problem put question quite rather re read real really right s said same saw say saying says see seem seems seen she
should show simply since so some someone something sometimes soon sorry sort still stuff such sure t take tell than
thank thanks that the their them then there these they thing things think this those though thought three through thus
time times to together too took tried true try trying two under understand unless until up us use used uses using
usually ve very want wants was wasn way we well went were what whatever when where whether which while who whole why
will with within without won wonder word words work works would wouldn write wrong wrote yeah year years yes yet you
your yours yourself
aber alle allem allen aller alles als ander andere anderen auch auf aus bei beim bin bis bist da dabei dadurch dafür
dagegen daher damit danach dann daran darauf daraus darf darum das dass daß davon dazu dein deine dem den denen denn
der deren des deshalb dich die dies diese diesem diesen dieser dieses dir doch dort du durch eben eher ein eine einem
einen einer eines einfach einige einmal er es etwas euch euer für ganz gar gegen genau gerade gibt ging gut habe haben
hallo hat hatte hätte hier hin ich ihm ihn ihnen ihr ihre ihren immer ins ist ja je jede jeden jeder jedes jemand
jetzt kann kannst kein keine keinen können könnte leider machen macht mal man manche mehr mein meine meinen meiner
mich mir mit muss muß müssen nach nein nicht nichts noch nun nur ob oder ohne schon sehr sein seine seit selbst sich
sie sind sogar soll sollte sondern sonst um und uns unser unter viel viele vielleicht vom von vor war wäre waren warum
weil weiß welche wenn wer werden wie wieder wir wird wirklich wo wohl wollen worden würde zu zum zur zwar zwischen
ai alors après au aucun aussi autre autres aux avait avant avec avez avoir avons bien bon bonjour c ça car ce cela ces
cet cette ceux chez comme comment dans de depuis donc dont elle elles en encore entre est et étais était être eu fait
faire faut ici il ils j jamais juste l la là le les leur leurs lui m ma mais même mes moi moins mon n ne ni non nos
notre nous ont ou où oui par parce pas pense peu peut peux plus pour pourquoi quand que quel quelle quelque quelques
qu qui quoi rien sa sans se sera ses si soit son sont sous suis sur ta te tes toi ton toujours tous tout toute toutes
très trop tu un une vais va vers voilà vos votre vous vraiment y
ahora al algo alguien algún alguna algunos allí antes aquí así aunque bueno cada casi como cómo con contra creo cual
cuando cuándo decir del desde después donde dónde dos el él ella ellos entonces era eres esa ese eso esta está están
estar este esto estos estoy fue ha haber había hace hacer hasta hay hola las lo los luego más mejor menos mi mis mismo
mucho muchos muy nada nosotros o otra otro otros para pero poco por porque pues puede pueden puedo qué quien quién
quiero sea según ser sí sido siempre sin sobre solo sólo soy su sus también tan tanto tener tengo ti tiene tienen todo
todos tú una uno unos usted ver vez ya yo
ao aos aqui até bem com dela dele depois deve e é ela ele eles em então essa esse estão fazer foi há isso isto já lá
lhe mas mesmo meu minha muito na não nas nem nós num os pela pelo pode pois quando quem sem sempre seu só sou sua
também tem tenho ter teu tudo uma vai você vou
ad alla allo anche ancora avere che chi ci ciao cosa così cui dal dalla dei della delle di dopo dove due è ed essere
fa fare gli hai hanno ho invece io lei loro mia mio molto nei nel nella noi nostro ogni ora per perché però più poi
proprio può quale quanto quella quello questa queste questi questo sarebbe sei senza sia siamo sono sta stato sul suo
tra tutti tutto vi voi
aan alleen altijd ben bent bij daar dan dat deze dit doen door dus een eens ergens geen heb hebben heeft heel het hij
hoe hun iemand iets ik jij jou jouw kan kunnen maar meer men met mij mijn moet moeten naar niet niets nog nou nu om
onder ons onze ook op tegen toch toen tot u uit van veel voor waar wat wel weer werd wij wil wordt zal ze zeer zich
zij zijn zo zou
allt alt att av bara blev bli blir både denna deras dess det detta dette dig din disse dom där efter eftersom ei eller
ene enn ett finns från fra för får få gjør går han hans har havde hade hon hur hva hvad hvem hvis hvor hvorfor här
igen ikke ingen inte jag jeg kom kunde kunne kanske lite mange många med meg mer mest mig min mot mycket mye må måste
når nån någon något någonting noe noen nogen noget nå när och også og opp oss på sedan sen seg sig sina ska skal skall
skulle som så sådan til till två upp ut utan var vara vad varför vel vem ved vil vill ville vores være över är eg
aby ale ani bardzo bez będzie bo był była było być chyba co coś czy czyli dla gdy gdzie jak jakie jako jednak jego jej
jest jestem jeszcze jeśli już każdy kiedy kto która które który ku lub mam mnie może można mu nad nam nawet nic nich
nie niego nim niż od ona oni oraz pan po pod ponieważ potem przed przez przy są się sobie tak taka taki takie tam tego
tej ten też trochę tutaj ty tylko tym w wam wiem więc wszystko z za że
ano asi až bude budu byl byla bylo být což či jeho jen jenom jestli ještě ji jsem jsi jsme jsou k kde kdy když kdo
která které který má mám mě mít mně může nebo než není podle pokud pro proč protože před při sice sú tady také takže
tento toho tom už v vám více však vy že
а без бы был была были было быть в вам вас ведь во вот все всё всего всех вы где да даже для до его ее её если есть
еще ещё же за здесь и из или им их к как какой когда конечно кто ли лучше мне много может можно мой мы на над надо нас
не него нет ни них но ну о об один он она они от очень по под после потом потому почему при просто раз с сам себя со
так также такой там тебя тем теперь то тогда того тоже только том тот ты у уже хорошо хоть чего чем что чтобы чуть эта
эти это этого этот я
"""

COMMON_WORDS = frozenset(_TEXT.split())
