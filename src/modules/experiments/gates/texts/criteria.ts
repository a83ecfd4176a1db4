import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'
import type { EligibilityState } from '../../eligibility.ts'

type States = Readonly<Record<EligibilityState, string>>

export const criteriaTexts = defineTexts(
  {
    title: 'Les sept critères',
    lead: 'Ce que le Labo demande à un territoire avant de signer une convention, et ce qui le montre.',
    criterion: 'Critère',
    state: 'Où on en est',
    shows: 'Ce qui le montre',
    metOf: (met: number) => counted(met, 'critère sur 7 est réuni', 'critères sur 7 sont réunis'),
    states: {
      unknown: 'à voir',
      'in-progress': 'en cours',
      met: 'réuni',
      'not-met': 'non réuni',
    } satisfies States as States,
    nothing: 'Rien n’est noté.',
    memberSince: (day: string) =>
      `Membre du réseau depuis le ${day}, d’après le registre des adhésions.`,
    notMember: 'Le registre des adhésions ne compte pas ce territoire parmi les membres.',
    check: 'Noter où on en est',
    stateQuestion: 'Où en est ce critère ?',
    text: 'Ce qui le montre',
    textHint:
      'Une date, une réunion, un document. Obligatoire pour dire « réuni » ou « non réuni ».',
    earlier: 'Lectures précédentes',
    save: 'Enregistrer',
    saved: 'Le critère est à jour.',
  },
  {
    title: 'The seven criteria',
    lead: 'What the lab asks of a territory before an agreement is signed, and what shows it.',
    criterion: 'Criterion',
    state: 'Where it stands',
    shows: 'What shows it',
    metOf: (met) => `${met} criteria out of 7 are met`,
    states: {
      unknown: 'to be seen',
      'in-progress': 'in progress',
      met: 'met',
      'not-met': 'not met',
    },
    nothing: 'Nothing is recorded.',
    memberSince: (day) => `A member of the network since ${day}, says the register of memberships.`,
    notMember: 'The register of memberships does not count this territory among its members.',
    check: 'Record where it stands',
    stateQuestion: 'Where does this criterion stand?',
    text: 'What shows it',
    textHint: 'A date, a meeting, a document. Needed to say “met” or “not met”.',
    earlier: 'Earlier readings',
    save: 'Save',
    saved: 'The criterion is up to date.',
  },
)
