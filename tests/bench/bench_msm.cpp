// The same walk through a case by a state machine of Boost.MSM, with the phases for states and the guards
// written out: `bench_msm WALK MANY`. Prints name and nanoseconds an item, and fails when it allows what
// the library refuses, or the other way round. It knows the 38 commands of the walk and gives no reasons;
// asked without doing, it answers and then refuses.
#define BOOST_MPL_CFG_NO_PREPROCESSED_HEADERS
#define BOOST_MPL_LIMIT_VECTOR_SIZE 40
#define BOOST_MPL_LIMIT_LIST_SIZE 40

#include <boost/mpl/vector.hpp>
#include <boost/msm/back/state_machine.hpp>
#include <boost/msm/front/functor_row.hpp>
#include <boost/msm/front/state_machine_def.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace
{

namespace msm = boost::msm;
namespace mpl = boost::mpl;
using msm::front::Internal;
using msm::front::none;
using msm::front::Row;

enum role {
    nobody,
    child,
    parent,
    network,
    support,
    chair,
    secretary,
    coordinator,
    worker,
    informant = 10,
    manager = 12,
    service = 14
};

constexpr std::uint32_t bits(std::initializer_list<role> roles)
{
    std::uint32_t all = 0;
    for (auto role : roles)
        all |= 1u << role;
    return all;
}

constexpr auto family = bits({ child, parent, network, support, chair, secretary });
constexpr auto organisers = bits({ coordinator, worker, child, parent });

// What is given with a command. Codes are 1 where they are the one that a guard asks for.
struct given {
    std::uint32_t role = 0, speaker = 0, number = 0;
    std::uint32_t member = 0, child = 0, decider = 0, thing = 0, responsible = 0;
    std::uint32_t with = 0;
    int purpose = 0, given_role = 0;
    bool born = false, is_private = false, parental = false, daily_care = false, approved = false,
         independent = true, trained = false, certificate = false, mandate = false;
};

template <std::uint32_t Roles> struct command {
    static constexpr std::uint32_t roles = Roles;
    const given *with;
};

// clang-format off
// Every command, whether it is about a person, and who may give it.
#define COMMANDS(X) \
    X(open_case,           false, bits({ worker })) \
    X(add_child,           false, bits({ worker })) \
    X(add_member,          false, organisers) \
    X(relate,              true,  organisers) \
    X(assess_safety,       false, bits({ worker })) \
    X(inform,              true,  bits({ worker, coordinator })) \
    X(record_child_view,   false, bits({ coordinator, worker, support, child })) \
    X(agree_situation,     false, bits({ worker, child, parent })) \
    X(add_question,        false, bits({ worker, child, parent })) \
    X(agree_questions,     false, bits({ worker, child, parent })) \
    X(give_consent,        true,  bits({ child, parent })) \
    X(receive_request,     false, bits({ service })) \
    X(refer,               false, bits({ service })) \
    X(assign_coordinator,  false, bits({ service })) \
    X(sign_agreement,      false, organisers) \
    X(decide_invitation,   true,  organisers) \
    X(send_invitation,     true,  bits({ coordinator })) \
    X(plan_participation,  false, bits({ coordinator })) \
    X(give_role,           true,  bits({ coordinator, child, parent })) \
    X(schedule_conference, false, bits({ coordinator, worker })) \
    X(prepare_member,      true,  bits({ coordinator })) \
    X(submit_talk,         true,  bits({ informant, worker })) \
    X(review_talk,         false, bits({ child, parent })) \
    X(open_conference,     false, bits({ coordinator, worker })) \
    X(arrive,              true,  bits({ coordinator, secretary })) \
    X(leave,               true,  bits({ coordinator, secretary })) \
    X(give_talk,           false, bits({ coordinator })) \
    X(start_private_time,  false, bits({ coordinator })) \
    X(add_goal,            false, family | bits({ worker })) \
    X(add_action,          false, family | bits({ worker })) \
    X(plan_ready,          false, family) \
    X(assess_plan_safety,  false, bits({ worker })) \
    X(decide_plan,         false, bits({ worker, manager })) \
    X(distribute_plan,     true,  bits({ coordinator })) \
    X(schedule_follow_up,  false, bits({ worker, coordinator })) \
    X(check_in,            false, family | bits({ worker, coordinator })) \
    X(waive_follow_up,     false, bits({ worker, coordinator })) \
    X(close_case,          false, bits({ worker }))

#define DECLARE(name, about_person, ...) struct name : command<__VA_ARGS__> {};
COMMANDS(DECLARE)
// clang-format on

struct may {
    template <class Command, class Machine, class From, class To>
    bool operator()(const Command &of, Machine &machine, From &, To &) const
    {
        machine.answer = machine.has_role(of) && machine.may(of);
        return machine.answer && !machine.asking;
    }
};

struct then {
    template <class Command, class Machine, class From, class To>
    void operator()(const Command &of, Machine &machine, From &, To &) const
    {
        machine.then(of);
    }
};

struct person {
    std::uint32_t id, roles;
    std::uint8_t approvals;
    bool is_child, is_private, parental, daily_care, sent, prepared, present, attends, consents[2];
};

struct talk {
    std::uint32_t id;
    bool by_child, by_parent;
};

template <class Command> using stays = Internal<Command, then, may>;

#define OPEN                                                                                       \
    stays<add_child>, stays<add_member>, stays<relate>, stays<assess_safety>, stays<inform>,       \
        stays<give_consent>, stays<decide_invitation>
#define BEFORE_PART_1                                                                              \
    OPEN, stays<record_child_view>, stays<agree_situation>, stays<add_question>,                   \
        stays<agree_questions>
#define ASSIGNED OPEN, stays<give_role>, stays<check_in>
#define PART ASSIGNED, stays<arrive>, stays<leave>
#define WRITING stays<add_goal>, stays<add_action>
#define ASSESSING stays<assess_plan_safety>

struct unopened : msm::front::state<> {
};
struct initiative : msm::front::state<> {
    struct internal_transition_table : mpl::vector<BEFORE_PART_1, stays<receive_request>> {
    };
};
struct referred : msm::front::state<> {
    struct internal_transition_table : mpl::vector<BEFORE_PART_1, stays<receive_request>> {
    };
};
struct preparing : msm::front::state<> {
    struct internal_transition_table
        : mpl::vector<BEFORE_PART_1, stays<give_role>, stays<check_in>, stays<sign_agreement>,
                      stays<send_invitation>, stays<plan_participation>, stays<schedule_conference>,
                      stays<prepare_member>, stays<submit_talk>, stays<review_talk>, ASSESSING> {
    };
};
struct information : msm::front::state<> {
    struct internal_transition_table
        : mpl::vector<PART, stays<record_child_view>, stays<prepare_member>, stays<submit_talk>,
                      stays<review_talk>, stays<give_talk>> {
    };
};
struct private_time : msm::front::state<> {
    struct internal_transition_table : mpl::vector<PART, WRITING> {
    };
};
struct presentation : msm::front::state<> {
    struct internal_transition_table
        : mpl::vector<PART, stays<record_child_view>, WRITING, ASSESSING, stays<distribute_plan>> {
    };
};
struct following_up : msm::front::state<> {
    struct internal_transition_table
        : mpl::vector<ASSIGNED, stays<record_child_view>, WRITING, ASSESSING,
                      stays<distribute_plan>, stays<schedule_follow_up>, stays<waive_follow_up>> {
    };
};
struct closed : msm::front::state<> {
    struct internal_transition_table : mpl::vector<stays<record_child_view>> {
    };
};

enum phase {
    is_unopened,
    is_initiative,
    is_referred,
    is_preparing,
    is_information,
    is_private_time,
    is_presentation,
    is_following_up,
    is_closed
};

struct front : msm::front::state_machine_def<front> {
    typedef int no_exception_thrown;
    typedef int no_message_queue;
    typedef unopened initial_state;

    person people[32] = {};
    talk talks[4] = {};
    std::uint8_t
        slots[256] = {}; // the place of a person, from 1 on, by the number that brought it in
    std::size_t person_count = 0, talk_count = 0, children = 0, questions = 0, unanswered = 0;
    std::uint32_t in_post = 0;
    std::size_t present = 0, conferences = 0, actions = 0, versions = 0;
    bool requested = false, on_hold = false, situation_agreed = false, questions_agreed = false,
         adjourned = false, pending = false, safe = false, in_force = false, followed_up = false;
    bool asking = false, answer = false;
    int phase = is_unopened;

    person *find(std::uint32_t id)
    {
        return id < 256 && slots[id] ? &people[slots[id] - 1] : nullptr;
    }

    template <class Test> bool any(Test test) const
    {
        return std::any_of(people, people + person_count, test);
    }

    template <class Command> bool has_role(const Command &of)
    {
        const given &with = *of.with;
        if (with.role == nobody)
            return true;
        if (!(Command::roles & 1u << with.role))
            return false;
        const person *speaker = with.speaker ? find(with.speaker) : nullptr;
        return with.speaker == 0 || (speaker && (speaker->roles & 1u << with.role));
    }

    bool consented(int purpose) const
    {
        return children > 0 && any([](const person &one) { return one.daily_care; }) &&
               !any([=](const person &one) { return one.daily_care && !one.consents[purpose]; });
    }

    bool is_member(std::uint32_t id)
    {
        const person *found = find(id);
        return found && !found->is_child && found->id != in_post;
    }

    bool is_child(std::uint32_t id)
    {
        const person *found = find(id);
        return found && found->is_child;
    }

    bool takes_part(std::uint32_t id)
    {
        const person *found = find(id);
        return found && (found->is_child || found->parental);
    }

    const talk *find_talk(std::uint32_t id) const
    {
        auto found =
            std::find_if(talks, talks + talk_count, [=](const talk &one) { return one.id == id; });
        return found == talks + talk_count ? nullptr : found;
    }

    bool may_write(const given &with)
    {
        const person *speaker = find(with.speaker);
        return phase != is_private_time ||
               ((family & 1u << with.role) && (!speaker || speaker->present));
    }

    template <class Command> bool may(const Command &)
    {
        return true;
    }
    bool may(const add_child &of)
    {
        return of.with->born;
    }
    bool may(const relate &of)
    {
        return is_member(of.with->member) && is_child(of.with->child);
    }
    bool may(const inform &of)
    {
        return find(of.with->member);
    }
    bool may(const record_child_view &of)
    {
        return is_child(of.with->child);
    }
    bool may(const agree_questions &of)
    {
        return takes_part(of.with->with);
    }
    bool may(const give_consent &of)
    {
        return find(of.with->member);
    }
    bool may(const refer &)
    {
        return children > 0 && requested && consented(0) && situation_agreed && questions_agreed &&
               questions > 0 && !on_hold;
    }
    bool may(const assign_coordinator &of)
    {
        return of.with->independent && consented(0) && of.with->trained && of.with->certificate;
    }
    bool may(const sign_agreement &of)
    {
        return in_post && (of.with->member == 0 || find(of.with->member));
    }
    bool may(const decide_invitation &of)
    {
        return is_member(of.with->member) && takes_part(of.with->decider);
    }
    bool may(const send_invitation &of)
    {
        return is_member(of.with->member) && find(of.with->member)->approvals > 0;
    }
    bool may(const plan_participation &of)
    {
        return is_child(of.with->child);
    }
    bool may(const give_role &of)
    {
        const person *member = find(of.with->member);
        return member && (member->is_private || of.with->given_role == informant);
    }
    bool may(const schedule_conference &of)
    {
        return in_post && is_child(of.with->child);
    }
    bool may(const prepare_member &of)
    {
        return find(of.with->member);
    }
    bool may(const submit_talk &of)
    {
        return find(of.with->member) && consented(1);
    }
    bool may(const review_talk &of)
    {
        return find_talk(of.with->thing);
    }
    bool may(const open_conference &)
    {
        auto coming = [](const person &one) { return one.sent && one.is_private && !one.parental; };
        auto unprepared = [](const person &one) { return one.sent && !one.prepared; };
        auto is_support = [](const person &one) { return one.roles & 1u << support; };
        auto unsupported = [&](const person &one) { return one.attends && !any(is_support); };
        auto unread = [](const talk &one) { return !one.by_child || !one.by_parent; };
        return in_post && consented(0) && !on_hold && !adjourned && !pending && questions_agreed &&
               questions > 0 && !any(unprepared) &&
               std::none_of(talks, talks + talk_count, unread) && !any(unsupported) && any(coming);
    }
    bool may(const arrive &of)
    {
        const person *found = find(of.with->member);
        return found && !found->present && (phase != is_private_time || found->is_private);
    }
    bool may(const leave &of)
    {
        const person *found = find(of.with->member);
        return found && found->present;
    }
    bool may(const give_talk &of)
    {
        const talk *found = find_talk(of.with->thing);
        return found && found->by_child && found->by_parent && consented(1);
    }
    bool may(const start_private_time &)
    {
        auto disturbs = [](const person &one) { return one.present && !one.is_private; };
        auto writes = [](const person &one) {
            return one.present && one.is_private &&
                   (one.roles & bits({ secretary, chair, parent, child }));
        };
        return consented(0) && in_post && !any(disturbs) && any(writes) && !pending;
    }
    bool may(const add_goal &of)
    {
        return may_write(*of.with);
    }
    bool may(const add_action &of)
    {
        return find(of.with->responsible) && of.with->responsible != in_post && may_write(*of.with);
    }
    bool may(const plan_ready &of)
    {
        const person *speaker = find(of.with->speaker);
        return consented(0) && actions > 0 && unanswered == 0 && (!speaker || speaker->present);
    }
    bool may(const assess_plan_safety &)
    {
        return versions > 0;
    }
    bool may(const decide_plan &of)
    {
        return pending && safe && (of.with->mandate || of.with->role == manager);
    }
    bool may(const distribute_plan &of)
    {
        return find(of.with->member) && consented(1) && versions > 0;
    }
    bool may(const schedule_follow_up &)
    {
        return in_force;
    }
    bool may(const check_in &)
    {
        return in_force;
    }
    bool may(const close_case &)
    {
        return phase == is_following_up && !pending && present == 0 && followed_up;
    }

    person *bring_in(std::uint32_t id)
    {
        person *made = &people[person_count++];
        slots[id] = static_cast<std::uint8_t>(person_count);
        made->id = id;
        return made;
    }

    template <class Command> void then(const Command &)
    {
    }
    void then(const open_case &)
    {
        phase = is_initiative;
    }
    void then(const add_child &of)
    {
        person *made = bring_in(of.with->number);
        made->is_child = made->is_private = true;
        made->roles = bits({ child });
        children++;
    }
    void then(const add_member &of)
    {
        person *made = bring_in(of.with->number);
        made->is_private = of.with->is_private;
        made->roles = 1u << (made->is_private ? network : informant);
    }
    void then(const relate &of)
    {
        person *member = find(of.with->member);
        member->parental = of.with->parental || of.with->daily_care;
        member->daily_care = of.with->daily_care;
        if (member->parental)
            member->roles |= bits({ parent });
    }
    void then(const agree_situation &)
    {
        situation_agreed = true;
    }
    void then(const add_question &)
    {
        questions++;
        unanswered++;
        questions_agreed = false;
    }
    void then(const agree_questions &)
    {
        questions_agreed = true;
    }
    void then(const give_consent &of)
    {
        find(of.with->member)->consents[of.with->purpose] = true;
    }
    void then(const receive_request &)
    {
        requested = true;
    }
    void then(const refer &)
    {
        phase = is_referred;
    }
    void then(const assign_coordinator &of)
    {
        in_post = bring_in(of.with->number)->id;
        find(in_post)->roles = bits({ coordinator });
        phase = is_preparing;
    }
    void then(const decide_invitation &of)
    {
        find(of.with->member)->approvals += of.with->approved;
    }
    void then(const send_invitation &of)
    {
        find(of.with->member)->sent = true;
    }
    void then(const plan_participation &of)
    {
        find(of.with->child)->attends = true;
    }
    void then(const give_role &of)
    {
        find(of.with->member)->roles |= 1u << of.with->given_role;
    }
    void then(const prepare_member &of)
    {
        find(of.with->member)->prepared = true;
    }
    void then(const submit_talk &of)
    {
        talks[talk_count++] = { of.with->number, false, false };
    }
    void then(const review_talk &of)
    {
        talk *found = const_cast<talk *>(find_talk(of.with->thing));
        (of.with->role == child ? found->by_child : found->by_parent) = true;
    }
    void then(const open_conference &)
    {
        conferences++;
        phase = is_information;
    }
    void then(const arrive &of)
    {
        find(of.with->member)->present = true;
        present++;
    }
    void then(const leave &of)
    {
        find(of.with->member)->present = false;
        present--;
    }
    void then(const start_private_time &)
    {
        phase = is_private_time;
    }
    void then(const add_action &of)
    {
        actions++;
        unanswered -= of.with->thing != 0;
    }
    void then(const plan_ready &)
    {
        versions++;
        pending = true;
        safe = false;
        phase = is_presentation;
    }
    void then(const assess_plan_safety &)
    {
        safe = true;
    }
    void then(const decide_plan &)
    {
        in_force = true;
        pending = false;
        phase = is_following_up;
        std::for_each(people, people + person_count, [](person &one) { one.present = false; });
        present = 0;
    }
    void then(const waive_follow_up &)
    {
        followed_up = true;
    }
    void then(const close_case &)
    {
        phase = is_closed;
    }

    struct transition_table
        : mpl::vector<Row<unopened, open_case, initiative, ::then, ::may>,
                      Row<initiative, refer, referred, ::then, ::may>,
                      Row<referred, assign_coordinator, preparing, ::then, ::may>,
                      Row<preparing, open_conference, information, ::then, ::may>,
                      Row<information, start_private_time, private_time, ::then, ::may>,
                      Row<presentation, start_private_time, private_time, ::then, ::may>,
                      Row<private_time, plan_ready, presentation, ::then, ::may>,
                      Row<preparing, decide_plan, following_up, ::then, ::may>,
                      Row<presentation, decide_plan, following_up, ::then, ::may>,
                      Row<following_up, decide_plan, following_up, ::then, ::may>,
                      Row<initiative, close_case, closed, ::then, ::may>,
                      Row<referred, close_case, closed, ::then, ::may>,
                      Row<preparing, close_case, closed, ::then, ::may>,
                      Row<information, close_case, closed, ::then, ::may>,
                      Row<private_time, close_case, closed, ::then, ::may>,
                      Row<presentation, close_case, closed, ::then, ::may>,
                      Row<following_up, close_case, closed, ::then, ::may>> {
    };

    template <class Machine, class Command> void no_transition(const Command &, Machine &, int)
    {
    }
};

typedef msm::back::state_machine<front> machine;

template <class Command> bool process(machine &on, const given &with)
{
    Command command;
    command.with = &with;
    on.answer = false;
    on.process_event(command);
    return on.answer;
}

struct row {
    const char *name;
    bool (*process)(machine &on, const given &with);
    bool about_person;
};

#define LIST(name, about_person, ...) { #name, process<name>, about_person },
const row rows[] = { COMMANDS(LIST) };

struct attempt {
    const row *what;
    given with;
    bool allowed, recorded;
};

const row *find_row(const std::string &name)
{
    for (const auto &row : rows)
        if (name == row.name)
            return &row;
    std::fprintf(stderr, "there is no %s\n", name.c_str());
    std::exit(1);
}

int role_of(const std::string &word)
{
    static const std::map<std::string, int> roles = { { "support_person", support },
                                                      { "chair", chair },
                                                      { "secretary", secretary },
                                                      { "informant", informant } };
    auto found = roles.find(word);
    return found == roles.end() ? network : found->second;
}

void take(given &with, const std::string &key, const std::string &value)
{
    auto number = static_cast<std::uint32_t>(std::strtoul(value.c_str(), nullptr, 10));
    std::map<std::string, std::uint32_t *> numbers = {
        { "member", &with.member },  { "child", &with.child },
        { "children", &with.child }, { "decider", &with.decider },
        { "talk", &with.thing },     { "question", &with.thing },
        { "with", &with.with },      { "responsible", &with.responsible },
    };
    if (numbers.count(key))
        *numbers[key] = number;
    with.born |= key == "born";
    with.is_private |= key == "private" && value == "yes";
    with.daily_care |= key == "tie" && value == "daily_care";
    with.parental |= key == "relation" && value == "parent";
    with.approved |= key == "decision" && value == "approved";
    with.independent &= key != "prior_contact" || value == "none";
    with.trained |= key == "trained";
    with.certificate |= key == "police_certificate";
    with.mandate |= key == "mandate";
    if (key == "purpose")
        with.purpose = value == "information_sharing";
    if (key == "role")
        with.given_role = role_of(value);
}

std::vector<attempt> read(const char *path)
{
    std::vector<attempt> attempts;
    std::ifstream in(path);
    std::string line, word;
    std::uint32_t recorded = 0;
    while (std::getline(in, line)) {
        std::istringstream words(line);
        char allowed, kind;
        attempt made;
        words >> allowed >> kind >> made.with.role >> made.with.speaker >> word;
        made.what = find_row(word);
        made.allowed = allowed == '+';
        made.recorded = kind == '!';
        made.with.number = made.recorded ? ++recorded : 0;
        while (words >> word)
            if (word.find('=') != std::string::npos)
                take(made.with, word.substr(0, word.find('=')), word.substr(word.find('=') + 1));
        attempts.push_back(made);
    }
    return attempts;
}

template <class Work> double measure(std::size_t items, Work work)
{
    double best = 1e18, sum = 0;
    for (int run = 0; run < 20 || (sum < 5e8 && run < 5000); run++) {
        timespec began, ended;
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &began);
        work();
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &ended);
        double taken = static_cast<double>(ended.tv_sec - began.tv_sec) * 1e9 +
                       static_cast<double>(ended.tv_nsec - began.tv_nsec);
        best = std::min(best, taken);
        sum += taken;
    }
    return best / static_cast<double>(items);
}

std::size_t go_through(const std::vector<attempt> &walk)
{
    std::size_t differ = 0;
    machine on;
    for (const auto &one : walk) {
        on.asking = !one.recorded;
        differ += one.what->process(on, one.with) != one.allowed;
    }
    return differ;
}

std::size_t find_steps(machine &in, const std::vector<attempt> &commands)
{
    std::size_t allowed = 0;
    in.asking = true;
    for (const auto &one : commands)
        if (one.what->about_person) {
            given with = one.with;
            for (std::size_t i = 0; i < in.person_count; i++) {
                with.member = in.people[i].id;
                allowed += one.what->process(in, with);
            }
        } else {
            allowed += one.what->process(in, one.with);
        }
    return allowed;
}

} // namespace

int main(int count, char **arguments)
{
    if (count != 3)
        return 2;
    const auto walk = read(arguments[1]), many = read(arguments[2]);
    std::size_t differ = 0, allowed = 0;
    std::vector<attempt> done, commands;
    for (const auto &one : walk)
        if (one.recorded)
            done.push_back(one);
    double all = measure(walk.size(), [&] { differ += go_through(walk); });
    double only = measure(done.size(), [&] { differ += go_through(done); });
    std::printf("judge a command, of a walk with tries\t%.3f\n", all);
    std::printf("judge a command, allowed\t%.3f\n", only);

    for (const auto &row : rows)
        commands.push_back(*std::find_if(walk.begin(), walk.end(),
                                         [&](const attempt &one) { return one.what == &row; }));
    for (auto &one : commands)
        one.with.role = one.with.speaker = 0;
    machine in;
    for (const auto &one : many)
        differ += one.what->process(in, one.with) != one.allowed;
    std::printf("what may happen now, 25 members\t%.3f\n",
                measure(1, [&] { allowed += find_steps(in, commands); }));
    if (differ > 0 || allowed == 0)
        std::fprintf(stderr, "Boost.MSM decides otherwise %zu times\n", differ);
    return differ > 0 || allowed == 0;
}
