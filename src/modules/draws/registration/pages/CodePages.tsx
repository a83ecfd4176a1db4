import { writtenDay } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import { numberFormat } from '#kit/formats.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { type FormAnswers, formAnswersSaid } from '#modules/questionnaires/index.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { type Help, HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { otherThan } from '#ui/Layout/other-than.ts'
import type { Draw } from '../../draw.ts'
import { writtenTicket } from '../../draw-log.ts'
import { NeedsTold, SeatForms, SessionsTold } from '../../panel/index.ts'
import { type Needs, seatTexts } from '../../panel/nouns.ts'
import { codePaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import type { DrawFeature } from '../../quota.ts'
import type { Recruitment } from '../../recruitment.ts'
import { DrawPageLink } from '../../recruits/index.ts'
import {
  announcedErasure,
  type Recruit,
  readCode,
  type ToldSessions,
  writtenCode,
} from '../../recruits/nouns.ts'
import { AcknowledgementView } from '../../seals/index.ts'
import { chanceMayCome, standingOf } from '../standing.ts'
import { addedTexts } from '../texts/added.ts'
import { letterTitle } from '../texts/closed.ts'
import { registrationTexts } from '../texts/registration.ts'
import { BirthYearField } from './BirthYearField.tsx'

/** A code that no letter has, or whose draw is erased. */
export function UnknownCodePage({ frame, help }: { readonly frame: Frame; readonly help: Help }) {
  const texts = registrationTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.unknownTitle} lead={texts.unknown}>
      <p>
        <a href={codePaths.enter}>{texts.unknownAgain}</a>
      </p>
      <HelpLine locale={frame.locale} help={help} />
    </Layout>
  )
}

/** A code that served: it says so, and shows nothing of whom it served. The year of birth opens one’s own place. */
export function NeutralPage(props: {
  readonly frame: Frame
  readonly code: string
  readonly recruitment: Recruitment
  readonly form: FormState
}) {
  const { frame, form } = props
  const texts = registrationTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={frame.notice ? texts.neutralTitle : letterTitle('used', frame.locale)}
      // Who has just sent reads what was kept, and no word that sounds like a refusal.
      lead={frame.notice ? undefined : texts.neutralLead}
      refused={Object.keys(form.problems).length > 0}
    >
      {frame.notice ? <ReturnCode frame={frame} code={props.code} /> : null}
      <p>{texts.neutralText}</p>
      <Form frame={frame} action={codePaths.place(props.code)} form={form} submit={texts.open}>
        <BirthYearField locale={frame.locale} form={form} />
      </Form>
      {frame.notice ? null : <p>{texts.neutralElse}</p>}
      <HelpLine locale={frame.locale} help={props.recruitment} isHint />
    </Layout>
  )
}

/** Who registers without a letter nor an e-mail has this code nowhere else than in the address bar. */
export function ReturnCode({ frame, code }: { readonly frame: Frame; readonly code: string }) {
  const texts = registrationTexts[frame.locale]
  const read = readCode(code)
  return read === undefined ? null : (
    <>
      <h2>{texts.returnCode}</h2>
      <p class="draw-code">{writtenCode(read)}</p>
      {/* Copied on paper: the whole address, with the name of the site. */}
      <p>{texts.returnCodeNote(frame.baseUrl.replace(/^https?:\/\//, '') + codePaths.enter)}</p>
    </>
  )
}

export interface PlacePageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly recruitment: Recruitment
  readonly features: readonly DrawFeature[]
  readonly recruit: Recruit
  /** What was answered to the questions of the team. */
  readonly added: FormAnswers
  /** Of 1; undefined until the list of panels is made. */
  readonly chance: number | undefined
  readonly code: string
  readonly birthYear: string
  /** Signed: what proves that one was in the draw. */
  readonly acknowledgement: { readonly opens: string } | undefined
  /** Drawn by lot: one answers here as by the link of a mail. */
  readonly seat:
    | { readonly isConfirmed: boolean; readonly isMinor: boolean; readonly needs: Needs }
    | undefined
  readonly sessions: ToldSessions
  readonly form: FormState
}

/** My ticket and my chance: before and after the draw, for each person registered. */
export function PlacePage(props: PlacePageProps) {
  const { frame, draw, recruit, chance } = props
  const texts = registrationTexts[frame.locale]
  const announced = announcedErasure(draw, props.recruitment.eraseOn)
  const answers = props.features.flatMap((feature) => {
    const value = feature.values.find(({ key }) => key === recruit.answers[feature.key])
    return value ? [{ name: feature.label, value: value.label }] : []
  })
  const added = formAnswersSaid(props.recruitment.questions, props.added)
  return (
    <Layout
      frame={frame}
      title={texts.placeTitle}
      lead={draw.title}
      crumbs={[{ label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) }]}
    >
      {props.seat ? <OwnSeat {...props} seat={props.seat} /> : null}
      <Facts
        layout="rows"
        items={[
          { name: texts.ticket, value: <code>{writtenTicket(recruit.ticket)}</code> },
          { name: texts.status, value: texts.standing[standingOf(recruit.status, draw.state)] },
          ...(chance === undefined && !chanceMayCome(recruit.status, draw.state)
            ? []
            : [
                {
                  name: texts.chance,
                  value:
                    chance === undefined
                      ? texts.chanceLater
                      : texts.chanceText(
                          numberFormat(frame.locale, { maximumFractionDigits: 1 }).format(
                            chance * 100,
                          ),
                        ),
                },
              ]),
          ...(recruit.registeredAt
            ? [{ name: texts.registeredOn, value: writtenDay(recruit.registeredAt, frame.locale) }]
            : []),
          ...(announced
            ? [
                {
                  name: texts.erasedOn,
                  value: writtenDay(announced, frame.locale),
                },
              ]
            : []),
        ]}
      />
      {answers.length > 0 ? (
        <>
          <h2>{texts.answers}</h2>
          <Facts layout="rows" items={answers} />
        </>
      ) : null}
      {added.length > 0 ? (
        <section lang={otherThan(frame.locale, writtenLocale)}>
          <h2 lang={frame.locale}>{addedTexts[frame.locale].answers}</h2>
          <Facts layout="rows" items={added} />
        </section>
      ) : null}
      {props.acknowledgement ? (
        <AcknowledgementView locale={frame.locale} signed={props.acknowledgement} />
      ) : null}
      <DrawPageLink draw={draw} label={texts.proof} />
      <Disclosure summary={texts.withdraw}>
        <p>{texts.withdrawText}</p>
        <Form
          frame={frame}
          id="retrait"
          action={codePaths.withdraw(props.code)}
          form={emptyForm}
          submit={texts.withdraw}
          tone="danger"
        >
          <HiddenField name="birthYear" value={props.birthYear} />
          <CheckBox name="never" label={seatTexts[frame.locale].never} form={emptyForm} />
        </Form>
      </Disclosure>
    </Layout>
  )
}

function OwnSeat(props: PlacePageProps & { readonly seat: NonNullable<PlacePageProps['seat']> }) {
  const { frame, seat } = props
  const texts = seatTexts[frame.locale]
  return (
    <section>
      <h2>{seat.isConfirmed ? texts.byCodeAnswered : texts.byCode}</h2>
      {seat.isConfirmed ? <p>{texts.kept}</p> : null}
      <SessionsTold locale={frame.locale} sessions={props.sessions} calendar={undefined} />
      {seat.isConfirmed ? <NeedsTold locale={frame.locale} needs={seat.needs} /> : null}
      <SeatForms
        frame={frame}
        action={codePaths.seat(props.code)}
        birthYear={props.birthYear}
        form={props.form}
        {...seat}
      />
      <HelpLine locale={frame.locale} help={props.recruitment} />
    </section>
  )
}
