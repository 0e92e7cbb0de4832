from tui_reader.app.history import LIMIT, History, Spot


def test_back_and_forward_are_each_others_reverse() -> None:
    history = History()
    history.leave(Spot(1))
    history.leave(Spot(2))
    assert history.back(Spot(3)) == Spot(2)
    assert history.back(Spot(2)) == Spot(1)
    assert history.back(Spot(1)) is None
    assert history.forward(Spot(1)) == Spot(2)
    assert history.forward(Spot(2)) == Spot(3)
    assert history.forward(Spot(3)) is None


def test_a_jump_forgets_what_lay_ahead() -> None:
    history = History()
    history.leave(Spot(1))
    assert history.back(Spot(2)) == Spot(1)
    history.leave(Spot(1))
    assert history.forward(Spot(5)) is None
    assert history.back(Spot(5)) == Spot(1)


def test_the_same_place_is_kept_once_and_old_places_are_forgotten() -> None:
    history = History()
    for node in range(LIMIT + 50):
        history.leave(Spot(node))
        history.leave(Spot(node))
    here, steps = -1, 0
    while (before := history.back(Spot(here))) is not None:
        here, steps = before.node, steps + 1
    assert steps == LIMIT
