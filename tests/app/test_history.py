from tui_reader.app.history import LIMIT, History


def test_back_and_forward_are_each_others_reverse() -> None:
    history = History()
    history.leave(1)
    history.leave(2)
    assert history.back(3) == 2
    assert history.back(2) == 1
    assert history.back(1) is None
    assert history.forward(1) == 2
    assert history.forward(2) == 3
    assert history.forward(3) is None


def test_a_jump_forgets_what_lay_ahead() -> None:
    history = History()
    history.leave(1)
    assert history.back(2) == 1
    history.leave(1)
    assert history.forward(5) is None
    assert history.back(5) == 1


def test_the_same_place_is_kept_once_and_old_places_are_forgotten() -> None:
    history = History()
    for node in range(LIMIT + 50):
        history.leave(node)
        history.leave(node)
    here, steps = -1, 0
    while (before := history.back(here)) is not None:
        here, steps = before, steps + 1
    assert steps == LIMIT
