import {
  type ColumnRegister,
  type ColumnRule,
  ofNobody,
  ownedBy,
  peopleTable,
} from '#kit/column-register.ts'
import { type Kept, keptFor } from '#kit/kept.ts'

const rule = (kind: ColumnRule['class']) => (kept: Kept) => ({ class: kind, kept })
const line = {
  fr: 'tant que le territoire est suivi ; sans nom de personne',
  en: 'as long as the territory is followed; without the name of any person',
}
const past = keptFor(
  [{ lasts: { years: 3 }, from: 'network_prospects.last_exchange_on' }],
  (time) => ({
    fr: `${time.fr} après le dernier échange ; la ligne du territoire reste, sans ces mots`,
    en: `${time.en} after the last exchange; the line of the territory stays, without these words`,
  }),
)
const person = keptFor(
  [{ lasts: { years: 3 }, from: 'network_prospects.last_exchange_on' }],
  (time) => ({
    fr: `${time.fr} après le dernier échange, ou jusqu’à la demande d’effacement`,
    en: `${time.en} after the last exchange, or until erasure is asked for`,
  }),
)
const internal = rule('internal')
const personal = rule('personal')

export const prospectColumns: ColumnRegister = {
  network_prospects: peopleTable(
    ownedBy('contact_person_id', {
      untold: {
        'reason_text source_detail next_action notes':
          'about a territory; the team tells them to whoever asks',
      },
      stays: { 'reason_text source_detail next_action notes': 'about a territory, which stays' },
    }),
    [
      internal(line),
      'id territory_id stage reason source owner_id next_on challenges stage_since',
      'last_exchange_on membership_id created_at updated_at',
    ],
    [personal(past), 'reason_text source_detail next_action notes'],
    [personal(person), 'contact_person_id'],
  ),
  network_prospect_steps: peopleTable(
    ofNobody('about a territory; whoever wrote it is a key, which goes'),
    [internal(line), 'id prospect_id kind from_stage to_stage happened_on by_person_id at'],
    [personal(past), 'note'],
  ),
}
