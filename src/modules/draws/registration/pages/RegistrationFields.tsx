import type { Page } from '#engines/questionnaires/index.ts'
import type { FormState } from '#kit/form.ts'
import { QuestionFields } from '#modules/questionnaires/index.ts'
import {
  agreementPage,
  isAdded,
  languageOf,
  questionsOf,
  type RegistrationRules,
  registrationQuestionnaire,
} from '../questionnaire.ts'
import { questionTexts } from '../texts/question.ts'
import { registrationTexts } from '../texts/registration.ts'

interface Drawn {
  readonly rules: RegistrationRules
  readonly form: FormState
}

/** What a telephone and a browser know of what is typed: they may fill it in. */
const typing = {
  firstName: { autocomplete: 'given-name' },
  lastName: { autocomplete: 'family-name' },
  birthYear: { inputmode: 'numeric', autocomplete: 'bday-year', width: 'short' },
  phone: { type: 'tel', autocomplete: 'tel', width: 'medium', eitherOr: true },
  email: { type: 'email', autocomplete: 'email', eitherOr: true },
  address: { autocomplete: 'street-address' },
  postcode: { inputmode: 'numeric', autocomplete: 'postal-code', width: 'short' },
  town: { autocomplete: 'address-level2' },
} as const

/** The questionnaire on one page: the same on screen, at the telephone and for a paper form that is typed. */
export function RegistrationFields({ rules, form }: Drawn) {
  const { pages } = registrationQuestionnaire(rules)
  return (
    <>
      {pages.map((page, at) => (
        <>
          <Heading rules={rules} page={page} before={pages[at - 1]} />
          <PageFields rules={rules} page={page} form={form} />
        </>
      ))}
    </>
  )
}

/** The questions of one page of it. */
export function PageFields({ rules, page, form }: Drawn & { page: Pick<Page, 'questions'> }) {
  const { questions } = page
  const [first] = questions
  return (
    <QuestionFields
      questionnaire={registrationQuestionnaire(rules)}
      questions={questions}
      filled={{}}
      form={form}
      locale={rules.locale}
      language={first ? languageOf(first, rules) : rules.locale}
      typing={typing}
    />
  )
}

/** What one agrees to with the sending. */
export function AgreementFields({ rules, form }: Drawn) {
  const { pages } = registrationQuestionnaire(rules)
  const page = pages.find(({ id }) => id === agreementPage)
  return page ? <PageFields rules={rules} page={page} form={form} /> : null
}

/** Before the first question of the draw, and before the first of the team: what they are for. */
function Heading(props: { rules: RegistrationRules; page: Page; before: Page | undefined }) {
  const { rules, page, before } = props
  const texts = registrationTexts[rules.locale]
  const added = questionTexts[rules.locale].added
  const kind = kindOf(page, rules)
  if (kind === undefined || (before && kindOf(before, rules) === kind)) return null
  return kind === 'feature' ? (
    <>
      <h2>{texts.questions}</h2>
      <p>{texts.questionsLead}</p>
    </>
  ) : (
    <>
      <h2>{added.heading}</h2>
      <p>{added.why}</p>
    </>
  )
}

/** Whose question a page asks: of the quotas, or of the team; neither asks who one is. */
export function kindOf(
  page: Pick<Page, 'id'>,
  rules: RegistrationRules,
): 'feature' | 'added' | undefined {
  if (isAdded(page, rules)) return 'added'
  return questionsOf(rules.features).some(({ key }) => page.id === `q-${key}`)
    ? 'feature'
    : undefined
}
