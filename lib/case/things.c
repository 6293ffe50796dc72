/* What becomes of questions, bottom lines, objections, talks, views and candidate homes. */
#include "case/fold.h"

enum { REVIEWED = FGC_MARK_REVIEWED_BY_CHILD | FGC_MARK_REVIEWED_BY_PARENT };

static void count(uint32_t *counter, bool counts, int32_t by)
{
    if (counts)
        *counter += (uint32_t)by;
}

bool fgc__is_open_objection(const struct state *state, const struct thing *thing)
{
    const struct person *child = fgc__person(state, thing->about);
    return thing->kind == FGC_THING_OBJECTION && !(thing->marks & FGC_MARK_ANSWERED) &&
           (!child || child->outcome == 0);
}

void fgc__count_thing(struct state *state, const struct thing *thing, int32_t by)
{
    struct regions *now = &state->now;
    bool live = !(thing->marks & FGC_MARK_REMOVED);
    switch (thing->kind) {
    case FGC_THING_QUESTION:
        count(&now->live_questions, live, by);
        count(&now->unanswered_questions,
              live && thing->extra == 0 && !(thing->marks & FGC_MARK_OPEN), by);
        break;
    case FGC_THING_OBJECTION:
        count(&now->open_objections, fgc__is_open_objection(state, thing), by);
        break;
    case FGC_THING_TALK:
        count(&now->unreviewed_talks, (thing->marks & REVIEWED) != REVIEWED, by);
        break;
    case FGC_THING_BOTTOM_LINE:
        count(&now->bottom_lines, true, by);
        count(&now->lines_met,
              (thing->marks & FGC_MARK_MET) && thing->extra == state->lists[LIST_VERSIONS].count,
              by);
        break;
    case FGC_THING_ACTION:
        count(&now->live_actions, live, by);
        count(&now->support_actions, live && (thing->marks & FGC_MARK_PUBLIC_SUPPORT), by);
        break;
    default:
        break;
    }
}

struct thing *fgc__bring_in_thing(struct state *state, const struct happening *event, int32_t kind)
{
    struct thing *made = fgc__state_add(state, LIST_THINGS);
    made->id = made->described = event->record->number;
    made->kind = kind;
    fgc__state_bring_in(state, made->id, LIST_THINGS);
    return made;
}

/* The thing of a kind a field refers to, NULL when there is none. */
static struct thing *referred(const struct state *state, const struct happening *event, int32_t key,
                              int32_t kind)
{
    struct thing *thing = fgc__thing(state, fgc__id(event, key));
    return thing && thing->kind == kind ? thing : NULL;
}

void fgc__mark(struct state *state, const struct happening *event, int32_t key, int32_t kind,
               uint32_t marks)
{
    struct thing *thing = referred(state, event, key, kind);
    if (!thing)
        return;
    fgc__count_thing(state, thing, -1);
    thing->marks |= marks;
    fgc__count_thing(state, thing, 1);
}

void fgc__fold_add_question(struct state *state, const struct happening *event)
{
    fgc__count_thing(state, fgc__bring_in_thing(state, event, FGC_THING_QUESTION), 1);
    state->now.questions_agreed = false;
}

void fgc__fold_change_question(struct state *state, const struct happening *event)
{
    struct thing *question = referred(state, event, FIELD_QUESTION, FGC_THING_QUESTION);
    if (question)
        question->described = event->record->number;
    state->now.questions_agreed = false;
}

void fgc__fold_remove_question(struct state *state, const struct happening *event)
{
    fgc__mark(state, event, FIELD_QUESTION, FGC_THING_QUESTION, FGC_MARK_REMOVED);
    state->now.questions_agreed = false;
}

void fgc__fold_agree_questions(struct state *state, const struct happening *event)
{
    (void)event;
    state->now.questions_agreed = true;
}

void fgc__fold_state_bottom_line(struct state *state, const struct happening *event)
{
    fgc__count_thing(state, fgc__bring_in_thing(state, event, FGC_THING_BOTTOM_LINE), 1);
}

void fgc__fold_check_bottom_line(struct state *state, const struct happening *event)
{
    struct thing *line = referred(state, event, FIELD_LINE, FGC_THING_BOTTOM_LINE);
    if (!line)
        return;
    fgc__count_thing(state, line, -1);
    line->extra = (uint32_t)state->lists[LIST_VERSIONS].count;
    line->marks |= FGC_MARK_CHECKED | FGC_MARK_MET;
    if (!fgc__yes(event, FIELD_MET))
        line->marks &= ~(uint32_t)FGC_MARK_MET;
    fgc__count_thing(state, line, 1);
}

void fgc__fold_object(struct state *state, const struct happening *event)
{
    struct thing *objection = fgc__bring_in_thing(state, event, FGC_THING_OBJECTION);
    objection->about = fgc__id(event, FIELD_CHILD);
    objection->code = fgc__code(event, FIELD_ABOUT);
    fgc__count_thing(state, objection, 1);
}

void fgc__fold_answer_objection(struct state *state, const struct happening *event)
{
    bool met = fgc__code(event, FIELD_ANSWER) == FGC_OBJECTION_ANSWER_MET;
    fgc__mark(state, event, FIELD_OBJECTION, FGC_THING_OBJECTION, FGC_MARK_ANSWERED);
    struct thing *objection = referred(state, event, FIELD_OBJECTION, FGC_THING_OBJECTION);
    if (objection)
        objection->marks = (objection->marks & ~(uint32_t)FGC_MARK_MET) | (met ? FGC_MARK_MET : 0);
}

void fgc__fold_submit_talk(struct state *state, const struct happening *event)
{
    struct thing *talk = fgc__bring_in_thing(state, event, FGC_THING_TALK);
    talk->about = fgc__id(event, FIELD_MEMBER);
    fgc__count_thing(state, talk, 1);
}

void fgc__fold_review_talk(struct state *state, const struct happening *event)
{
    const struct person *by = fgc__person(state, fgc__id(event, FIELD_BY));
    if (by && by->kind == FGC_PERSON_CHILD)
        fgc__mark(state, event, FIELD_TALK, FGC_THING_TALK, FGC_MARK_REVIEWED_BY_CHILD);
    else if (by && by->parental)
        fgc__mark(state, event, FIELD_TALK, FGC_THING_TALK, FGC_MARK_REVIEWED_BY_PARENT);
}

void fgc__fold_give_talk(struct state *state, const struct happening *event)
{
    fgc__mark(state, event, FIELD_TALK, FGC_THING_TALK, FGC_MARK_GIVEN);
}

void fgc__fold_record_child_view(struct state *state, const struct happening *event)
{
    struct thing *view = fgc__bring_in_thing(state, event, FGC_THING_CHILD_VIEW);
    view->about = fgc__id(event, FIELD_CHILD);
    if (fgc__yes(event, FIELD_CONFIDENTIAL))
        view->marks |= FGC_MARK_CONFIDENTIAL;
    if (fgc__yes(event, FIELD_APPROVED))
        view->marks |= FGC_MARK_APPROVED;
}

/* Candidate homes. */

void fgc__fold_name_home(struct state *state, const struct happening *event)
{
    fgc__bring_in_thing(state, event, FGC_THING_HOME)->about = fgc__id(event, FIELD_MEMBERS);
}

/* A yes or no takes the place of an earlier one. */
static void settle(struct state *state, const struct happening *event, uint32_t yes, uint32_t no)
{
    struct thing *home = referred(state, event, FIELD_HOME, FGC_THING_HOME);
    if (home)
        home->marks = (home->marks & ~(yes | no)) | (fgc__yes(event, FIELD_ANSWER) ? yes : no);
}

void fgc__fold_answer_home(struct state *state, const struct happening *event)
{
    settle(state, event, FGC_MARK_ANSWERED | FGC_MARK_WILLING, FGC_MARK_ANSWERED);
}

void fgc__fold_decide_home(struct state *state, const struct happening *event)
{
    settle(state, event, FGC_MARK_APPROVED, FGC_MARK_DECLINED);
}

void fgc__fold_send_form(struct state *state, const struct happening *event)
{
    fgc__mark(state, event, FIELD_HOME, FGC_THING_HOME, FGC_MARK_FORM_SENT);
}

void fgc__fold_receive_form(struct state *state, const struct happening *event)
{
    fgc__mark(state, event, FIELD_HOME, FGC_THING_HOME, FGC_MARK_FORM_RECEIVED);
}

void fgc__fold_hold_interview(struct state *state, const struct happening *event)
{
    fgc__mark(state, event, FIELD_HOME, FGC_THING_HOME, FGC_MARK_INTERVIEWED);
}

void fgc__fold_discuss_matching(struct state *state, const struct happening *event)
{
    fgc__mark(state, event, FIELD_HOME, FGC_THING_HOME, FGC_MARK_MATCHED);
}

void fgc__fold_contact_by_intake(struct state *state, const struct happening *event)
{
    fgc__mark(state, event, FIELD_HOME, FGC_THING_HOME, FGC_MARK_CONTACTED);
}
