import {
  type ColumnRegister,
  type ColumnRule,
  ofNobody,
  ownedBy,
  peopleTable,
  sameAs,
  table,
} from '#kit/column-register.ts'
import { keptFor, keptWith } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const kept = keptWith({
  fr: 'avec les comptes de l’association, qui restent',
  en: 'with the accounts of the association, which stay',
})
const inside: ColumnRule = { class: 'internal', kept }
/** A rate tells what somebody earns where one person alone has the role. */
const rate: ColumnRule = { class: 'sensitive', kept }
const tenYears = keptFor([{ lasts: { years: 10 }, from: 'economy_notes.created_at' }], (time) => ({
  fr: `${time.fr} après la note, comme les pièces des comptes`,
  en: `${time.en} after the note, as the pieces of the accounts`,
}))
const noPerson = ofNobody('amounts of a role or of a project: no name and no address stand beside')

/** Every column of this room, its class and how long it is kept. Who acted is in the journal, and not here. */
export const columns: ColumnRegister = {
  economy_rates: peopleTable(
    noPerson,
    [inside, 'id year role position'],
    [rate, 'cost_cents price_cents'],
  ),
  economy_years: table([inside, 'year overhead_tenths']),
  economy_projects: table([
    inside,
    'id slug title kind experiment_id starts_on ends_on invented created_at',
  ]),
  economy_rules: table([inside, 'id account axis words project_id line_id position']),
  economy_imports: table([
    inside,
    'id state file_name siren sha256 rules_sha256 axis starts_on ends_on lines entries debit_cents',
    'charges_cents products_cents used_cents given_cents not_validated tried_at kept_at',
  ]),
  economy_booked: table([
    inside,
    'import_id project_id line_id side nature label in_kind cents lines months',
  ]),
  economy_unmapped: table([
    inside,
    'import_id account axis label charges_cents products_cents used_cents given_cents lines',
  ]),
  economy_grants: table([
    inside,
    'id project_id funder kind state asked_cents granted_cents conditions natures starts_on ends_on',
    'report_due_on report_sent_on created_at',
  ]),
  economy_notes: peopleTable(
    ownedBy('person_id'),
    [inside, 'id title state reason sent_at decided_at paid_on created_at'],
    [{ class: 'internal', kept: tenYears }, 'person_id'],
  ),
  economy_note_lines: peopleTable(sameAs('economy_notes', 'note_id = id'), [
    inside,
    'id note_id project_id spent_on label nature cents km_hundredths km_rate in_accounts position',
  ]),
  // Kept with the accounts that they prove, even without the name of whoever paid.
  economy_receipts: peopleTable(
    ofNobody('a receipt of the accounts, found by its note alone: the note says whose it is'),
    [{ class: 'internal', kept: tenYears }, 'line_id name media_type'],
    [{ class: 'sensitive', kept: tenYears }, 'sealed'],
  ),
  economy_note_keys: peopleTable(
    ofNobody('the key of receipts, which is the house’s own'),
    [inside, 'note_id'],
    [{ class: 'secret', what: secrets.houseKey, kept: tenYears }, 'key_file'],
  ),
  economy_fund_years: table([inside, 'grant_id year used_cents reason written_at']),
  economy_km_rates: table([inside, 'year rate']),
  economy_payments: table([inside, 'id grant_id due_on cents paid_on position']),
  economy_decisions: table([inside, 'id project_id choice criteria reason scenario decided_at']),
  economy_lines: peopleTable(
    noPerson,
    [inside, 'id project_id side nature label role year in_kind position'],
    [rate, 'hundredths planned_cents'],
  ),
  economy_revisions: peopleTable(
    noPerson,
    [inside, 'id project_id number reason created_at'],
    [rate, 'amounts'],
  ),
}
