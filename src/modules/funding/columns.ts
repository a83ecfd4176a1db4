import { type ColumnRegister, type ColumnRule, table } from '#kit/column-register.ts'
import { keptFor, keptWith } from '#kit/kept.ts'

const kept = keptWith({
  fr: 'avec les aides et les demandes de l’association, qui restent',
  en: 'with the grants and applications of the association, which stay',
})
const inside: ColumnRule = { class: 'internal', kept }
/** Who takes care of it: until somebody else does, or until they are erased. */
const owner: ColumnRule = {
  class: 'internal',
  kept: keptWith({
    fr: 'tant que la personne s’en occupe ; effacé avec elle',
    en: 'as long as the person takes care of it; erased with them',
  }),
}
const tried: ColumnRule = {
  class: 'internal',
  kept: keptFor(
    [
      {
        lasts: { days: 30 },
        from: 'funding_imports.tried_at',
        when: { 'funding_imports.state': 'tried' },
      },
    ],
    (time) => ({
      fr: `${time.fr} après la lecture, si le fichier n’est pas gardé`,
      en: `${time.en} after the reading, if the file is not kept`,
    }),
  ),
}

/** Every column of this room, its class and how long it is kept. */
export const columns: ColumnRegister = {
  funding_opportunities: table(
    [
      inside,
      'id origin source_id source_sha256 left_out title kind funder summary audience themes costs_said',
      'steps_said place place_codes without_codes rate_tenths most_cents opens_on closes_on closes_at',
      'recurrence address apply_at challenges natures phases following invented created_at updated_at',
      'by_hand source_changed_on award_terms',
    ],
    [owner, 'owner_id'],
  ),
  funding_imports: table([
    tried,
    'id state file_name source sha256 entries notices problems problem_count total tried_at kept_at',
  ]),
  funding_twins: table([inside, 'first_id other_id answer answered_at']),
  funding_applications: table(
    [
      inside,
      'id opportunity_id project_id state asked_cents sent_on decided_on reason grant_id invented created_at',
    ],
    [owner, 'owner_id'],
  ),
  funding_pieces: table(
    [inside, 'id application_id label due_on done position'],
    [owner, 'owner_id'],
  ),
}
