import {
  type ColumnRegister,
  type ColumnRule,
  ofNobody,
  peopleTable,
  table,
} from '#kit/column-register.ts'
import { keptWith } from '#kit/kept.ts'

const kept = keptWith({
  fr: 'avec les propositions de l’association, qui restent',
  en: 'with the proposals of the association, which stay',
})
const inside: ColumnRule = { class: 'internal', kept }
/** A price of a day tells what somebody is sold for, where one person alone has the role. */
const rate: ColumnRule = { class: 'sensitive', kept }
/** Who takes care of it: until somebody else does, or until they are erased. */
const owner: ColumnRule = {
  class: 'internal',
  kept: keptWith({
    fr: 'tant que la personne s’en occupe, et trois ans au plus après le résultat ; effacé avec elle',
    en: 'as long as the person takes care of it, three years at most after the result; erased with them',
  }),
}

/** Every column of this room, its class and how long it is kept. */
export const columns: ColumnRegister = {
  tender_entities: table([
    inside,
    'kind name legal_form siren address vat_mention prefix template_file_id updated_at',
  ]),
  tender_opportunities: peopleTable(
    ofNobody(
      'a proposal of the association: prices are those of roles, and who cares for it is a key',
    ),
    [
      inside,
      'id title kind buyer source address summary lots partners most_cents closes_at notice_id state entity',
      'entity_reason field go_reason criteria pieces questions ready_at submitted_at proof proof_file_id',
      'decided_on score_tenths debriefing lessons invented created_at',
    ],
    [owner, 'owner_id tasks'],
    [rate, 'work'],
  ),
  tender_blocks: table(
    [
      inside,
      'id kind title body true_on version resource_slug consent_on consent_of invented created_at',
    ],
    [owner, 'owner_id'],
  ),
  tender_block_versions: table([inside, 'block_id version body true_on written_at']),
  tender_parts: table([
    inside,
    'id opportunity_id criterion_id title body most_pages position updated_at',
  ]),
  tender_part_blocks: table([inside, 'part_id block_id version']),
  tender_services: table([inside, 'id opportunity_id entity number project_id created_at']),
}
