#ifndef FGC_FGC_H
#define FGC_FGC_H

/* libfgc, whole. Read in this order, the headers are the manual. */
#include <fgc/version.h>
#include <fgc/memory.h>
#include <fgc/error.h>
#include <fgc/text.h>
#include <fgc/name.h>
#include <fgc/code.h>
#include <fgc/date.h>
#include <fgc/calendar.h>
#include <fgc/rule.h>
#include <fgc/clock.h>
#include <fgc/explanation.h>
#include <fgc/process.h>
#include <fgc/profile.h>
#include <fgc/event.h>
#include <fgc/step.h>
#include <fgc/digest.h>
#include <fgc/case.h>
#include <fgc/command.h>
#include <fgc/person.h>
#include <fgc/thing.h>
#include <fgc/plan.h>
#include <fgc/deadline.h>

#endif
