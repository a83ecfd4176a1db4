import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

/** This room's entry in the register of processing. */
export const processing = defineTexts<Processing>(
  {
    title: 'Expérimentations',
    purpose: 'Préparer, conduire, évaluer et raconter les expérimentations.',
    persons: 'Équipes, partenaires, habitant·es qui proposent.',
    basis: 'Mission d’intérêt général, convention avec le territoire.',
    recipients: 'Tout le monde pour ce qui est public ; sinon l’équipe de l’expérimentation.',
  },
  {
    title: 'Experiments',
    purpose: 'Prepare, run, evaluate and tell experiments.',
    persons: 'Teams, partners, residents who propose.',
    basis: 'Public interest, agreement with the territory.',
    recipients: 'Everyone for what is public; otherwise the team of the experiment.',
  },
)
