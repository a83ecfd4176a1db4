import {
  type ColumnRegister,
  type ColumnRule,
  ownedBy,
  peopleTable,
  sameAs,
  table,
} from '#kit/column-register.ts'
import { keptFor, keptWith, keptWithRow } from '#kit/kept.ts'

const kept = keptWith({
  fr: 'avec les comptes de l’association, sans le nom après six ans',
  en: 'with the accounts of the association, without the name after six years',
})
const inside: ColumnRule = { class: 'internal', kept }
const named: ColumnRule = {
  class: 'internal',
  kept: keptFor([{ lasts: { years: 6 }, from: 'timesheet_weeks.monday' }], (time) => ({
    fr: `${time.fr} après la semaine, puis le nom est effacé`,
    en: `${time.en} after the week, then the name is erased`,
  })),
}

const withWeek = keptWithRow('timesheet_weeks', {
  fr: 'tant que la semaine a un nom',
  en: 'as long as the week has a name',
})

/** With the rate card, a role tells what a day of somebody costs. */
const role = keptWith({
  fr: 'tant que la fiche de la personne existe ; six ans si un autre rôle a suivi',
  en: 'as long as the person is known; six years once another role followed',
})

/** Every column of this room, its class and how long it is kept. */
export const columns: ColumnRegister = {
  timesheet_weeks: peopleTable(
    ownedBy('person_id'),
    [inside, 'id monday sent_at was_sent late_month created_at'],
    [named, 'person_id'],
  ),
  timesheet_days: table([inside, 'week_id work on_day hundredths']),
  timesheet_changes: peopleTable(
    sameAs('timesheet_weeks', 'week_id = id'),
    [{ class: 'internal', kept: withWeek }, 'id week_id changed_by'],
    [
      { class: 'personal', kept: withWeek },
      'work on_day before_hundredths after_hundredths changed_at reason',
    ],
  ),
  timesheet_agenda_days: peopleTable(sameAs('timesheet_weeks', 'week_id = id'), [
    { class: 'personal', kept: withWeek },
    'week_id event_id on_day work',
  ]),
  timesheet_house: table([inside, 'only_row minutes_in_day']),
  timesheet_roles: peopleTable(ownedBy('person_id'), [
    { class: 'sensitive', kept: role },
    'person_id since role',
  ]),
  timesheet_months: table([inside, 'month closed_at reopened_at reason']),
}
