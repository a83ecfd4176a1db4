import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { type TerritoryAnswer, TerritoryField } from '#modules/territories/index.ts'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { Trap } from '#ui/Trap/Trap.tsx'
import { myPaths, paths } from '../../paths.ts'
import {
  asksSomething,
  type Question,
  registrationTexts,
  type SeatClass,
  type SeriesDate,
  seatFieldOf,
} from '../../seating/nouns.ts'
import { publicEventTexts } from '../../texts/event.ts'
import { writtenSpan } from '../../written-span.ts'
import {
  NameFields,
  QuestionFields,
  SeatClassField,
  type WithoutSeat,
} from './RegistrationFields.tsx'

export interface RegisterPageProps {
  readonly frame: Frame
  readonly form: FormState
  /** Of an event or of a series. */
  readonly of: { readonly title: string; readonly href: string; readonly when: string }
  readonly action: string
  readonly classes: readonly SeatClass[]
  /** Kinds of place without a seat left, of every date. */
  readonly full: ReadonlySet<string>
  readonly without?: WithoutSeat
  readonly questions: readonly Question[]
  /** Of a series: what each date asks of its own. */
  readonly dates?: readonly SeriesDate[]
  /** Known of whoever is signed in. */
  readonly answer?: TerritoryAnswer | undefined
  readonly known: { readonly name?: string; readonly email?: string }
}

export function RegisterPage(props: RegisterPageProps) {
  const { frame, form, of } = props
  const { locale } = frame
  const texts = registrationTexts[locale]
  return (
    <Layout
      frame={frame}
      title={texts.title(of.title)}
      lead={`${of.when}. ${texts.lead}`}
      crumbs={[
        { label: publicEventTexts[locale].agenda, href: paths.agenda },
        { label: of.title, labelIn: writtenLocale, href: of.href },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={props.action} form={form} submit={texts.submit}>
        <NameFields
          locale={locale}
          form={form}
          values={props.known.name ? { name: props.known.name } : {}}
        />
        <TextField
          form={form}
          name="email"
          type="email"
          label={texts.email}
          hint={texts.emailHint}
          value={props.known.email}
          autocomplete="email"
          required
        />
        <TerritoryField
          locale={locale}
          name="territory"
          label={texts.territory}
          form={form}
          answer={props.answer}
        />
        <SeatClassField
          locale={locale}
          form={form}
          classes={props.classes}
          full={props.full}
          without={props.without ?? 'waiting-list'}
        />
        <QuestionFields locale={locale} form={form} questions={props.questions} />
        <DateFields {...props} />
        <Trap locale={locale} />
        <p class="hint">{texts.notice}</p>
      </Form>
    </Layout>
  )
}

/** One group of fields for each date that asks something of its own. */
function DateFields({ frame, form, full, dates = [] }: RegisterPageProps) {
  const { locale } = frame
  return (
    <>
      {dates.filter(asksSomething).map(({ event, classes, questions }) => (
        <fieldset>
          <legend>
            {registrationTexts[locale].dateAsks(event.title, writtenSpan(event, locale))}
          </legend>
          {classes.length > 1 ? (
            <SeatClassField
              locale={locale}
              form={form}
              classes={classes}
              name={seatFieldOf(event)}
              full={full}
              without={event.waitingList ? 'waiting-list' : 'left-out'}
            />
          ) : null}
          <QuestionFields locale={locale} form={form} questions={questions} />
        </fieldset>
      ))}
    </>
  )
}

/** What happens now; `contact` is where one writes when nothing comes. */
export function RegisteredPage(props: {
  readonly frame: Frame
  readonly of: string
  readonly contact: string
}) {
  const { frame, of, contact } = props
  const texts = registrationTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.sentTitle} lead={texts.sentLead(of)}>
      <Notice tone="good">{texts.sentText(contact)}</Notice>
      <Actions>
        {frame.viewer ? (
          <ButtonLink href={myPaths.myAgenda} tone="quiet">
            {texts.myTitle}
          </ButtonLink>
        ) : null}
        <ButtonLink href={paths.agenda} tone="quiet">
          {texts.back}
        </ButtonLink>
      </Actions>
    </Layout>
  )
}
