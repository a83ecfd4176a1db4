import { defineTexts, type Texts } from '#kit/texts.ts'

/** A list of principles that a protocol may be held against, attached by the team. */
export interface Checklist {
  /** Stable name; its section in a protocol is `checklist-<name>`. */
  readonly name: string
  readonly address: string
  readonly words: Texts<{ title: string; question: string; help: string }>
  readonly principles: readonly Principle[]
}

export interface Principle {
  readonly id: string
  /** Proposed severity: the team may raise or lower it, and says why in the remark. */
  readonly severity: Severity
  readonly words: Texts<{ title: string; help: string }>
}

/** A red line that is not held closes the way to freezing; a principle not held is only shown. */
export const severities = ['red-line', 'principle'] as const
export type Severity = (typeof severities)[number]

export const principleStates = ['not-examined', 'held', 'partly', 'not-held', 'beside'] as const
/** `beside`: does not apply to this experiment, and the remark says why. */
export type PrincipleState = (typeof principleStates)[number]

/** How a protocol stands on one principle. */
export interface PrincipleRow {
  readonly id: string
  readonly state: PrincipleState
  readonly severity: Severity
  readonly evidence: string
  readonly remark: string
}

export type PrincipleProblem = 'not-examined' | 'red-line-crossed' | 'remark-missing'

/** What still stands between this row and a frozen protocol. */
export function principleProblem(
  row: PrincipleRow,
  proposed: Severity,
): PrincipleProblem | undefined {
  if (row.state === 'not-examined') return 'not-examined'
  if (row.state === 'not-held' && row.severity === 'red-line') return 'red-line-crossed'
  const owesWords = row.state === 'beside' || row.state === 'not-held' || lowered(row, proposed)
  return owesWords && row.remark.trim() === '' ? 'remark-missing' : undefined
}

/** A red line that the team made an ordinary principle. */
function lowered(row: PrincipleRow, proposed: Severity): boolean {
  return proposed === 'red-line' && row.severity === 'principle'
}

/** The rows of a checklist that was just attached: nothing is examined yet. */
export function blankRows(checklist: Checklist): readonly PrincipleRow[] {
  return checklist.principles.map((principle) => ({
    id: principle.id,
    state: 'not-examined',
    severity: principle.severity,
    evidence: '',
    remark: '',
  }))
}

export function findChecklist(name: string): Checklist | undefined {
  return checklists.find((checklist) => checklist.name === name)
}

export const checklists: readonly Checklist[] = [
  {
    name: 'local-convention',
    address: 'principes-convention-citoyenne',
    words: defineTexts(
      {
        title: 'Dix principes d’une convention citoyenne locale',
        question: 'Où en est l’expé au regard de ces dix principes ?',
        help: 'Pour une assemblée d’habitant·es tiré·es au sort, réunie quelques semaines ou quelques mois sur un seul sujet, en lien direct avec une décision. Chaque principe demande un état, une preuve et, si besoin, une remarque. Une ligne rouge non tenue empêche de figer le protocole.',
      },
      {
        title: 'Ten principles of a local citizens’ convention',
        question: 'Where does the experiment stand on these ten principles?',
        help: 'For an assembly of residents drawn by lot, meeting for some weeks or months on one subject, in direct link with a decision. Each principle asks for a state, a piece of evidence and, if needed, a remark. A red line that is not held prevents freezing the protocol.',
      },
    ),
    principles: [
      {
        id: 'clear-mandate',
        severity: 'red-line',
        words: defineTexts(
          {
            title: 'Un mandat clair et ambitieux',
            help: 'La question posée tient en une phrase, porte sur un vrai choix et fixe ce qui est attendu.',
          },
          {
            title: 'A clear and ambitious mandate',
            help: 'The question fits in one sentence, bears on a real choice and says what is expected.',
          },
        ),
      },
      {
        id: 'link-to-decision',
        severity: 'red-line',
        words: defineTexts(
          {
            title: 'Un lien direct et écrit avec la décision',
            help: 'On sait avant de commencer qui décidera, quand, et ce que l’autorité s’engage à faire du travail rendu.',
          },
          {
            title: 'A direct, written link to the decision',
            help: 'It is known from the start who will decide, when, and what the authority commits to do with the work.',
          },
        ),
      },
      {
        id: 'independence',
        severity: 'red-line',
        words: defineTexts(
          {
            title: 'Une organisation et des garant·es indépendant·es',
            help: 'Celles et ceux qui organisent et qui veillent ne reçoivent pas d’instruction sur le résultat.',
          },
          {
            title: 'Independent organisers and guarantors',
            help: 'Those who organise and those who watch over it receive no instruction about the result.',
          },
        ),
      },
      {
        id: 'sortition',
        severity: 'red-line',
        words: defineTexts(
          {
            title: 'Un tirage au sort divers et inclusif',
            help: 'Le hasard choisit, la diversité est vérifiée, et les obstacles à la venue sont levés.',
          },
          {
            title: 'A diverse and inclusive draw',
            help: 'Chance chooses, diversity is checked, and what keeps people from coming is removed.',
          },
        ),
      },
      {
        id: 'facilitation',
        severity: 'principle',
        words: defineTexts(
          {
            title: 'Une animation professionnelle',
            help: 'Des personnes formées veillent au temps de parole et au respect, sans avis sur le fond.',
          },
          {
            title: 'Professional facilitation',
            help: 'Trained people look after speaking time and respect, with no opinion on the matter.',
          },
        ),
      },
      {
        id: 'three-steps',
        severity: 'principle',
        words: defineTexts(
          {
            title: 'Trois temps pour délibérer',
            help: 'S’informer et se former, enquêter, puis produire ensemble. Aucun des trois n’est sauté.',
          },
          {
            title: 'Three steps of deliberation',
            help: 'Learn, investigate, then produce together. None of the three is skipped.',
          },
        ),
      },
      {
        id: 'opposing-experts',
        severity: 'principle',
        words: defineTexts(
          {
            title: 'Des expert·es aux avis opposés',
            help: 'Le groupe entend des personnes qui ne sont pas d’accord, et peut demander à en entendre d’autres.',
          },
          {
            title: 'Experts with opposing views',
            help: 'The group hears people who disagree, and may ask to hear others.',
          },
        ),
      },
      {
        id: 'backing',
        severity: 'principle',
        words: defineTexts(
          {
            title: 'Un portage politique, des liens avec la société organisée',
            help: 'L’exécutif soutient la démarche en public ; l’assemblée élue et les associations y ont une place connue.',
          },
          {
            title: 'Political backing and links with organised society',
            help: 'The executive supports it in public; the elected assembly and associations have a known place in it.',
          },
        ),
      },
      {
        id: 'transparency',
        severity: 'principle',
        words: defineTexts(
          {
            title: 'Des débats transparents et racontés',
            help: 'Documents, auditions et avancées sont publics ; la presse et les habitant·es peuvent suivre.',
          },
          {
            title: 'Transparent debates, told to the public',
            help: 'Documents, hearings and progress are public; the press and residents can follow.',
          },
        ),
      },
      {
        id: 'follow-up',
        severity: 'red-line',
        words: defineTexts(
          {
            title: 'Un droit de suite',
            help: 'Chaque proposition reçoit une réponse motivée à une date connue, et le groupe peut revenir demander des comptes.',
          },
          {
            title: 'A right of follow-up',
            help: 'Each proposal gets a reasoned answer by a known date, and the group may come back and ask for an account.',
          },
        ),
      },
    ],
  },
]
