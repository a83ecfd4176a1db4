import { defineTexts } from '#kit/texts.ts'
import type { ExportWords } from '#platform/module.ts'
import { natureTexts } from '../../texts/natures.ts'
import { noteTexts } from './notes.ts'

const states = (texts: (typeof noteTexts)['fr']['states']) =>
  Object.fromEntries(Object.entries(texts).map(([state, word]) => [`state.${state}`, word]))
const natures = (texts: (typeof natureTexts)['fr']) =>
  Object.fromEntries(Object.entries(texts).map(([nature, word]) => [`nature.${nature}`, word]))

/** Words for the keys and the codes that this room writes in the export of somebody's own data. */
export const exportWords = defineTexts<ExportWords>(
  {
    keys: {
      notes: 'Notes de frais',
      title: 'Objet',
      state: 'État',
      reason: 'Raison du refus',
      sentAt: 'Envoyée le',
      decidedAt: 'Réponse le',
      paidOn: 'Payée le',
      expenses: 'Dépenses',
      spentOn: 'Jour',
      label: 'Quoi',
      nature: 'Nature',
      cents: 'Centimes',
      hasReceipt: 'Avec justificatif',
      project: 'Projet',
    },
    values: { ...states(noteTexts.fr.states), ...natures(natureTexts.fr) },
  },
  {
    keys: {
      notes: 'Expense notes',
      title: 'Subject',
      state: 'State',
      reason: 'Reason of the refusal',
      sentAt: 'Sent on',
      decidedAt: 'Answered on',
      paidOn: 'Paid on',
      expenses: 'Expenses',
      spentOn: 'Day',
      label: 'What',
      nature: 'Nature',
      cents: 'Cents',
      hasReceipt: 'With a receipt',
      project: 'Project',
    },
    values: { ...states(noteTexts.en.states), ...natures(natureTexts.en) },
  },
)
