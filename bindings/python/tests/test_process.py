"""The process as tables, and profiles."""
import gc
import unittest

import fgc
from fgc import Admission, Approver, Command, Country, Guard, Phase, Profile, ProfileId, Role, Severity


class Process(unittest.TestCase):
    def test_every_command_has_a_row_with_its_source(self):
        for command in Command:
            row = fgc.command_row(command)
            self.assertTrue(row.roles and row.citation, command)
            self.assertEqual(row.field("no such field"), None)
            for field in row.fields:
                self.assertEqual(field.codes is not None, field.type is fgc.FieldType.CODE)
        self.assertEqual(fgc.command_row(Command.OPEN_CASE).phases, frozenset())

    def test_every_guard_is_found_by_its_id_and_says_why(self):
        guards = Guard.all()
        for guard in guards:
            self.assertIs(Guard.find(guard.id), guard)
            self.assertTrue(guard.id.startswith(guard.command.id + "."))
            self.assertIsInstance(fgc.subject_of(guard.fact), fgc.Subject)
            for language in fgc.Language:
                self.assertTrue(guard.sentence(language))
            for profile in ProfileId:
                self.assertIsInstance(guard.severity(profile), Severity)
        self.assertGreater(len(guards), 200)
        with self.assertRaises(fgc.Unknown):
            Guard.find("refer.nothing")

    def test_roles_and_rooms(self):
        self.assertEqual(fgc.group_of(Role.CASE_WORKER), fgc.RoleGroup.AUTHORITY)
        self.assertEqual(fgc.admission(Role.CHILD, Phase.PRIVATE_TIME), Admission.MAY)
        self.assertTrue(fgc.admission_is_tuned(Role.INTERPRETER, Phase.PRIVATE_TIME))
        self.assertFalse(fgc.admission_is_tuned(Role.CHILD, Phase.PRIVATE_TIME))
        with self.assertRaises(ValueError):
            fgc.admission(Role.CHILD, Phase.CLOSED)


class Profiles(unittest.TestCase):
    def test_the_librarys_profiles(self):
        for profile_id in ProfileId:
            profile = Profile(profile_id.id)
            self.assertEqual((profile.id, profile.base), (profile_id.id, profile_id))
            self.assertTrue(profile.citation and profile.version and profile.rules)
            self.assertEqual([rule.id for rule in profile.rules], list(profile.clocks))
            self.assertEqual(profile.calendar.country, profile.country)
            for guard in Guard.all():
                self.assertEqual(profile.severity(guard), guard.severity(profile_id))
        with self.assertRaises(fgc.Unknown):
            Profile("se-socialtjanst")

    def test_a_municipality_derives_its_own(self):
        base = Profile("no-barnevern")
        guard = next(one for one in Guard.all() if not one.fixed)
        with base.derive("kommune-3403", 2) as draft:
            self.assertFalse(draft.is_frozen)
            draft.set_severity(guard.id, Severity.ADVICE)
            draft.set_admission(Role.INTERPRETER, Phase.PRIVATE_TIME, Admission.NONE)
            draft.set_consent_age(12)
            draft.set_approver(Approver.NETWORK)
            draft.set_complete(True)
            draft.set_clock("fgc.follow_up", amount=4)
            draft.set_clock("fgc.decision", False)
            draft.set_clock("no.assignment.ordinary", policy=fgc.Policy.CALENDAR)
            draft.set_closing("12-24")
            self.assertEqual(draft.consent_age, 12)
        profile = draft.profile
        self.assertEqual((profile.id, profile.version, profile.base), ("kommune-3403", 2, base.base))
        self.assertEqual(profile.severity(guard), Severity.ADVICE)
        self.assertEqual(profile.admission(Role.INTERPRETER, Phase.PRIVATE_TIME), Admission.NONE)
        self.assertEqual((profile.consent_age, profile.approver, profile.complete),
                         (12, Approver.NETWORK, True))
        rules = {rule.id: rule for rule in profile.rules}
        self.assertEqual(rules["fgc.follow_up"].amount, 4)
        self.assertEqual(rules["no.assignment.ordinary"].policy, fgc.Policy.CALENDAR)
        self.assertFalse(profile.clocks["fgc.decision"])
        self.assertEqual(len(profile.calendar.names(fgc.read_date("2026-12-24"))), 1)
        self.assertEqual(base.consent_age, Profile("no-barnevern").consent_age)

    def test_what_is_fixed_or_frozen_cannot_be_set(self):
        draft = Profile("no-barnevern").derive("kommune", 1)
        fixed = next(one for one in Guard.all() if one.fixed)
        for wrong in (lambda: draft.set_severity(fixed, Severity.OFF),
                      lambda: draft.set_admission(Role.CHILD, Phase.PRIVATE_TIME, Admission.NONE),
                      lambda: draft.set_consent_age(0), lambda: draft.set_consent_age(19),
                      lambda: draft.profile):
            with self.assertRaises(fgc.InvalidArgument):
                wrong()
        with self.assertRaises(fgc.OutOfRange):
            draft.set_clock("fgc.follow_up", amount=400)
        with self.assertRaises(fgc.Unknown):
            draft.set_clock("no.complaint")
        self.assertEqual(draft.freeze().id, "kommune")
        self.assertEqual(draft.freeze().id, "kommune")
        with self.assertRaises(fgc.InvalidArgument):
            draft.set_consent_age(12)
        for id, version in (("no-barnevern", 1), ("Kommune", 1), ("kommune", 0), ("", 1)):
            with self.assertRaises(fgc.InvalidArgument):
                Profile("no-barnevern").derive(id, version)

    def test_a_draft_that_failed_is_no_profile(self):
        with self.assertRaises(KeyError):
            with Profile("no-barnevern").derive("kommune", 1) as draft:
                raise KeyError
        self.assertFalse(draft.is_frozen)
        with self.assertRaises(fgc.InvalidArgument):
            fgc.Case(draft.profile)

    def test_what_a_profile_gives_outlives_it(self):
        with Profile("dk-boernesag").derive("kommune", 1) as draft:
            pass
        profile, calendar, rules = draft.profile, draft.profile.calendar, draft.profile.rules
        del draft, profile
        gc.collect()
        self.assertEqual(calendar.country, Country.DK)
        self.assertTrue(all(rule.title() for rule in rules))
        self.assertTrue(rules[0].due_at(calendar, 1772528400))
