"""How an exported page looks."""

STYLE = """
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
:root { --line: color-mix(in srgb, currentColor 25%, transparent) }
body { max-width: 60rem; margin: 1rem auto; padding: 0 1rem }
h1 { font-size: 1.4rem } h2 { font-size: 1rem; margin: 0 }
nav ul { list-style: none; padding: 0; font-size: .9rem }
nav ul ul { padding-left: 1.2em }
nav li { white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
nav span, .facts, .answers, .source, .warning { opacity: .75 }
.facts, .answers, .source { font-size: .85rem; margin: .2rem 0 }
li.guess > a { text-decoration-style: dotted }
article { margin: 1rem 0 1rem calc(var(--depth) * 1.2em); padding: .5rem 1rem; border-left: 3px solid var(--line) }
article:target { border-left-color: Highlight }
aside { margin: .5rem 0; padding: 0 .8rem; border: 1px solid var(--line) }
article div { white-space: pre-wrap; overflow-wrap: anywhere; margin: .5rem 0 }
article br { display: none }
blockquote { margin: .5rem 0 .5rem 1rem; padding-left: .8rem; border-left: 2px dotted var(--line) }
mark { background: none; color: inherit; text-decoration: underline dotted; text-underline-offset: .2em }
a:target + mark { background: Mark; color: MarkText; text-decoration: none }
"""
