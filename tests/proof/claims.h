#ifndef FGC_PROOF_CLAIMS_H
#define FGC_PROOF_CLAIMS_H

#include "explore.h"

/* What must hold of every event that the library accepts. They are told from the domain, by what is in the
 * state; none asks the library's own facts. */

claim_function private_time_is_private, a_plan_is_decided_on_when_safe,
    a_part_begins_with_consents_and_coordinator, follow_up_needs_a_plan, a_withdrawal_takes_effect,
    nothing_is_skipped, the_excluded_stay_outside, closed_leaves_nothing_open,
    completed_is_followed_up, numbers_agree, a_coordinator_comes_after_consents,
    coordinator_is_independent, invited_when_approved, shared_with_consent, a_plan_has_an_action,
    support_is_the_managers, written_by_the_network, risk_comes_first, a_yes_needs_an_interview,
    what_awaits_is_there;

/* What they remember. */
remember_function remember_steps;

#endif
