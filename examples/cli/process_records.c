#include "output.h"
#include "process.h"
#include "record.h"
#include "say.h"

/* The id and label of each value of a list. */
static json_t *describe_codes(const struct process *process, int32_t list)
{
    json_t *codes = made(json_array());
    for (size_t i = 0; i < fgc_code_count(list); i++) {
        json_t *record = made(json_object());
        int32_t value = fgc_code_at(list, i);
        record_add_text(record, "id", fgc_code_id(list, value));
        record_add_text(record, "label", process_label(process, list, value));
        list_add(codes, record);
    }
    return codes;
}

static json_t *describe_profiles(const struct process *process)
{
    json_t *profiles = made(json_array());
    for (size_t i = 0; i < process_profile_count(process); i++) {
        json_t *record = made(json_object());
        int32_t profile = process_profile_at(process, i);
        record_add_code(record, "id", FGC_LIST_PROFILE, profile);
        record_add_text(record, "label", process_label(process, FGC_LIST_PROFILE, profile));
        list_add(profiles, record);
    }
    return profiles;
}

static json_t *describe_roles(const struct process *process)
{
    json_t *roles = describe_codes(process, FGC_LIST_ROLE);
    for (size_t i = 0; i < json_array_size(roles); i++) {
        json_t *record = json_array_get(roles, i);
        int32_t role = fgc_code_at(FGC_LIST_ROLE, i);
        record_add_code(record, "group", FGC_LIST_ROLE_GROUP, fgc_role_group_of(role));
    }
    return roles;
}

static json_t *describe_admissions(const struct process *process, int32_t part)
{
    json_t *admissions = made(json_array());
    for (size_t i = 0; i < fgc_code_count(FGC_LIST_ROLE); i++) {
        json_t *record = made(json_object());
        int32_t role = fgc_code_at(FGC_LIST_ROLE, i);
        int32_t admission = fgc_role_admission(role, part);
        record_add_code(record, "role", FGC_LIST_ROLE, role);
        record_add_code(record, "admission", FGC_LIST_ADMISSION, admission);
        record_add(record, "tuned", json_boolean(fgc_role_admission_is_tuned(role, part)));
        record_add_text(record, "label", process_label(process, FGC_LIST_ADMISSION, admission));
        list_add(admissions, record);
    }
    return admissions;
}

static json_t *describe_parts(const struct process *process)
{
    json_t *parts = made(json_array());
    for (int32_t part = FGC_PHASE_INFORMATION; part <= FGC_PHASE_PRESENTATION; part++) {
        json_t *record = made(json_object());
        record_add_code(record, "id", FGC_LIST_PHASE, part);
        record_add_text(record, "label", process_label(process, FGC_LIST_PHASE, part));
        record_add(record, "admissions", describe_admissions(process, part));
        list_add(parts, record);
    }
    return parts;
}

static json_t *describe_fields(const struct process *process, int32_t command, size_t count)
{
    json_t *fields = made(json_array());
    for (size_t i = 0; i < count; i++) {
        json_t *record = made(json_object());
        fgc_field field = process_field(command, i);
        record_add_text(record, "name", field.name);
        record_add_code(record, "type", FGC_LIST_FIELD_TYPE, field.type);
        record_add(record, "list", field.list ? json_integer(field.list) : json_null());
        record_add(record, "codes", describe_codes(process, field.list));
        record_add(record, "required", json_boolean(field.required));
        record_add(record, "personal", json_boolean(field.personal));
        record_add(record, "many", json_boolean(field.many));
        record_add(record, "given", json_boolean(field.given));
        record_add(record, "hidden_from", list_of_ids(FGC_LIST_AUDIENCE, field.hidden_from));
        list_add(fields, record);
    }
    return fields;
}

static json_t *describe_severities(const struct process *process, size_t index)
{
    json_t *severities = made(json_array());
    for (size_t i = 0; i < process_profile_count(process); i++) {
        json_t *record = made(json_object());
        int32_t profile = process_profile_at(process, i);
        int32_t severity = fgc_guard_severity(index, profile);
        record_add_code(record, "profile", FGC_LIST_PROFILE, profile);
        record_add_text(record, "severity", fgc_code_id(FGC_LIST_SEVERITY, severity));
        record_add_text(record, "label", process_label(process, FGC_LIST_SEVERITY, severity));
        list_add(severities, record);
    }
    return severities;
}

static json_t *describe_guard(const struct process *process, size_t index, const fgc_guard *guard)
{
    char id[64];
    json_t *record = made(json_object());
    fgc_guard_id(index, id, sizeof id);
    record_add_text(record, "id", id);
    record_add_code(record, "fact", FGC_LIST_FACT, guard->fact);
    record_add_code(record, "subject", FGC_LIST_SUBJECT, fgc_fact_subject(guard->fact));
    record_add_text(record, "sentence", fgc_guard_sentence(index, process->language));
    record_add(record, "wanted", json_boolean(guard->wanted));
    record_add(record, "severities", describe_severities(process, index));
    record_add(record, "fixed", json_boolean(guard->fixed));
    record_add_text(record, "citation", guard->citation);
    return record;
}

static json_t *describe_guards(const struct process *process, int32_t command)
{
    json_t *guards = made(json_array());
    for (size_t i = 0; i < fgc_guard_count(); i++) {
        fgc_guard guard = process_guard(i);
        if (guard.command == command && process_lists_guard(&guard))
            list_add(guards, describe_guard(process, i, &guard));
    }
    return guards;
}

static json_t *describe_commands(const struct process *process)
{
    json_t *commands = describe_codes(process, FGC_LIST_COMMAND);
    for (size_t i = 0; i < json_array_size(commands); i++) {
        json_t *record = json_array_get(commands, i);
        int32_t command = fgc_code_at(FGC_LIST_COMMAND, i);
        fgc_command_row row = process_command(command);
        record_add(record, "phases", list_of_ids(FGC_LIST_PHASE, row.phases));
        record_add(record, "roles", list_of_ids(FGC_LIST_ROLE, row.roles));
        record_add_text(record, "citation", row.citation);
        record_add(record, "fields", describe_fields(process, command, row.field_count));
        record_add(record, "guards", describe_guards(process, command));
    }
    return commands;
}

int process_write_json(const struct process *process)
{
    json_t *record = made(json_object());
    record_add(record, "phases", describe_codes(process, FGC_LIST_PHASE));
    record_add(record, "roles", describe_roles(process));
    record_add(record, "parts", describe_parts(process));
    record_add(record, "profiles", describe_profiles(process));
    record_add(record, "commands", describe_commands(process));
    int code = write_json(record);
    json_decref(record);
    return code;
}

/* A column for each profile, or one for the profile asked for. */
static json_t *guard_record(const struct process *process, size_t index, const fgc_guard *guard)
{
    json_t *record = made(json_object());
    record_add_code(record, "command", FGC_LIST_COMMAND, guard->command);
    record_add_code(record, "fact", FGC_LIST_FACT, guard->fact);
    record_add(record, "wanted", json_boolean(guard->wanted));
    for (size_t i = 0; i < process_profile_count(process); i++) {
        int32_t profile = process_profile_at(process, i);
        record_add_text(record, fgc_code_id(FGC_LIST_PROFILE, profile),
                        fgc_code_id(FGC_LIST_SEVERITY, fgc_guard_severity(index, profile)));
    }
    record_add(record, "fixed", json_boolean(guard->fixed));
    record_add_text(record, "citation", guard->citation);
    return record;
}

int process_write_tsv(const struct process *process)
{
    json_t *records = made(json_array());
    for (size_t i = 0; i < fgc_guard_count(); i++) {
        fgc_guard guard = process_guard(i);
        if (process_lists_guard(&guard))
            list_add(records, guard_record(process, i, &guard));
    }
    int code = write_tsv(records, true);
    json_decref(records);
    return code;
}
