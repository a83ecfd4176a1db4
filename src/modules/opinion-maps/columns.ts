import {
  type ColumnRegister,
  type ColumnRule,
  ofNobody,
  peopleTable,
  secret,
  table,
} from '#kit/column-register.ts'
import { keptFor } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const kept = { fr: 'avec la carte, qui reste', en: 'with the map, which stays' }
const inside: ColumnRule = { class: 'internal', kept }
const shown: ColumnRule = { class: 'public', kept }
const year = keptFor([{ lasts: { months: 12 }, from: 'opinion_maps.closed_at' }], (time) => ({
  fr: `${time.fr} après la clôture de la carte, puis effacé`,
  en: `${time.en} after the map is closed, then erased`,
}))

/** Every column of this room, its class and how long it is kept. */
export const columns: ColumnRegister = {
  opinion_maps: table(
    [
      inside,
      'id phase_id experiment_id hidden invented planned created_at seeds on_paper counted counted_at',
      'counted_people counted_mark',
    ],
    [
      shown,
      'slug title source presentation commitment charter moderation access open_until state opened_at closed_at',
      'protocol_version',
    ],
  ),
  opinion_exports: table([inside, 'map_id sha256']),
  opinion_statements: table(
    [inside, 'id map_id author_id'],
    [
      shown,
      'number text origin state is_meta clause reason double_of follow_up followed_at created_at',
      'judged_at',
    ],
  ),
  opinion_participants: peopleTable(
    ofNobody(
      'whoever answers gives no name and no address: their own page is all that leads there',
    ),
    [inside, 'id map_id medium came_on'],
    [secret(year, secrets.ownPage), 'link_hash'],
  ),
  opinion_codes: peopleTable(
    ofNobody('a code says no name, and none says whether it served'),
    [inside, 'map_id'],
    [secret(year, secrets.codeFingerprint), 'code_hash'],
  ),
  opinion_votes: table([inside, 'participant_id statement_id map_id vote place answered_on times']),
  // People of a hall are counted, never known one by one.
  opinion_halls: table([inside, 'id map_id number title held_on people']),
  opinion_hall_counts: table(
    [inside, 'hall_id place'],
    [shown, 'statement_id agrees disagrees passes people'],
  ),
  opinion_appeals: table(
    [inside, 'statement_id'],
    [shown, 'reason asked_at decision answer decided_at'],
  ),
  opinion_moments: table([inside, 'id statement_id'], [shown, 'kind words at']),
}
