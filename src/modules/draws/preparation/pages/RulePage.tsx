import { askedOnce } from '#kit/copies/asked-once.ts'
import { asItIs, type Copied } from '#kit/copies/copy-kind.ts'
import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenTime } from '#kit/hours.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { CopyNotice } from '#ui/CopyNotice/CopyNotice.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { instantOfRound } from '../../commitment.ts'
import { type Draw, drawMethods, organiserKinds } from '../../draw.ts'
import { parisClock } from '../../paris-time.ts'
import { drawPaths } from '../../paths.ts'
import { drawTexts } from '../../texts/draw.ts'
import type { RuleGap } from '../rule-form.ts'
import { peopleFiles, verdictOn } from '../source-gate.ts'
import {
  fileTexts,
  gapTexts,
  methodTexts,
  organiserTexts,
  ruleTexts,
  verdictTexts,
  whyTexts,
} from '../texts/rule.ts'
import { DrawSteps } from './DrawSteps.tsx'

export interface RulePageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly form: FormState
  readonly gaps: readonly RuleGap[]
  /** What else would refuse it: quotas that contradict themselves, a round that has spoken. */
  readonly also: readonly string[]
  /** Stand-ins that fill all seats with 95 chances in 100. */
  readonly reserve: number
  /** Why it was not published. */
  readonly refusal?: string | undefined
  readonly copied: Copied | undefined
}

export function RulePage(props: RulePageProps) {
  const { frame, draw, form } = props
  const texts = ruleTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={`${draw.title}${colon[frame.locale]}${texts.title.toLowerCase()}`}
      lead={texts.lead}
      crumbs={[
        { label: drawTexts[frame.locale].draws, href: drawPaths.list },
        { label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      <DrawSteps frame={frame} draw={draw} step="rule" />
      {draw.state === 'preparing' ? <CopyNotice frame={frame} copied={props.copied} /> : null}
      {draw.state === 'preparing' ? (
        <RuleForm {...props} />
      ) : (
        <Notice tone="info">
          <p>
            {draw.publishedAt
              ? texts.publishedOn(writtenDay(draw.publishedAt, frame.locale))
              : texts.notNow}
          </p>
        </Notice>
      )}
      <Gate {...props} />
      {draw.state === 'preparing' ? <Publish {...props} /> : null}
    </Layout>
  )
}

/** Without its seconds, unless another round of the same minute was asked for: saved again, it is the same round. */
function typedTime(time: string, locale: Locale): string {
  return time.endsWith(':00') ? writtenTime(time.slice(0, 5), locale) : time
}

function RuleForm({ frame, draw, form, reserve }: RulePageProps) {
  const { locale } = frame
  const texts = ruleTexts[locale]
  const letters = draw.lettersRound ? parisClock(instantOfRound(draw.lettersRound)) : undefined
  const number = (value: number | undefined) => (value === undefined ? '' : String(value))
  return (
    <Form
      frame={frame}
      action={drawPaths.rule(draw.slug)}
      form={form}
      submit={texts.save}
      guard
      seen
    >
      <TextField name="title" label={texts.name} form={form} value={draw.title} required />
      <TextArea name="purpose" label={texts.purpose} form={form} value={draw.purpose} rows={4} />
      <Radios
        name="organiserKind"
        label={texts.who}
        hint={texts.whoHint}
        form={form}
        value={draw.organiserKind}
        required
        options={organiserKinds.map((value) => ({ value, label: organiserTexts[locale][value] }))}
      />
      <TextField name="organiser" label={texts.organiser} form={form} value={draw.organiser} />
      <TextField
        name="population"
        label={texts.population}
        hint={texts.populationHint}
        form={form}
        value={draw.population}
      />
      <NumberField
        name="panelSize"
        label={texts.panelSize}
        form={form}
        value={number(draw.panelSize)}
        required
      />
      <NumberField
        name="reserveSize"
        label={texts.reserveSize}
        hint={texts.reserveHint(reserve)}
        form={form}
        value={number(draw.reserveSize)}
        required
      />
      <NumberField
        name="expectedPool"
        label={texts.expectedPool}
        hint={texts.expectedHint}
        form={form}
        value={number(draw.expectedPool)}
        required
      />
      <CheckBox
        name="sameAddress"
        label={texts.sameAddress}
        form={form}
        value={draw.sameAddress ? 'yes' : ''}
      />
      <Select
        name="method"
        label={texts.method}
        form={form}
        value={draw.method}
        required
        options={drawMethods.map((value) => ({ value, label: methodTexts[locale][value] }))}
      />
      <Select
        name="listSize"
        label={texts.listSize}
        form={form}
        value={String(draw.listSize)}
        required
        options={['100', '1000', '10000'].map((value) => ({ value, label: value }))}
      />
      <DateField
        name="lettersOn"
        label={texts.lettersOn}
        hint={texts.lettersHint}
        form={form}
        value={letters?.day}
      />
      <TextField
        name="lettersTime"
        label={texts.lettersTime}
        hint={texts.lettersTimeHint}
        form={form}
        value={letters && typedTime(letters.time, locale)}
        width="short"
      />
      <CheckBox
        name="diceAlone"
        label={texts.diceAlone}
        hint={texts.diceAloneHint}
        form={form}
        value={draw.diceAlone ? 'yes' : ''}
      />
      <TextField
        name="indemnity"
        label={texts.indemnity}
        hint={texts.indemnityHint}
        form={form}
        value={draw.indemnity}
      />
      <TextField
        name="care"
        label={texts.care}
        hint={texts.careHint}
        form={form}
        value={draw.care}
      />
      {dates.map((name) => (
        <DateField name={name} label={texts[name]} form={form} value={draw[name]} />
      ))}
    </Form>
  )
}

const dates = [
  'registrationOpensOn',
  'registrationClosesOn',
  'drawOn',
  'firstSessionOn',
  'replacementsEndOn',
] as const

/** « Qui êtes-vous ? » comes before « quel fichier ? ». */
function Gate({ frame: { locale }, draw }: RulePageProps) {
  const texts = ruleTexts[locale]
  return (
    <section>
      <h2>{texts.gate}</h2>
      <Table
        caption={texts.gateCaption}
        captionHidden
        columns={[{ title: texts.file }, { title: texts.verdict }, { title: texts.why }]}
        rows={peopleFiles.map((file) => {
          const verdict = verdictOn(file, draw.organiserKind)
          return [
            fileTexts[locale][file],
            verdictTexts[locale][verdict],
            whyTexts[locale](file, verdict),
          ]
        })}
      />
    </section>
  )
}

function Publish({ frame, draw, gaps, also, refusal, copied }: RulePageProps) {
  const texts = ruleTexts[frame.locale]
  return (
    <section>
      <h2>{texts.stepPublish}</h2>
      {refusal ? (
        <Notice tone="danger">
          <p>{refusal}</p>
        </Notice>
      ) : null}
      {gaps.length + also.length > 0 ? (
        <>
          <p>{texts.missing}</p>
          <ul>
            {gaps.map((gap) => (
              <li>{gapTexts[frame.locale][gap]}</li>
            ))}
            {also.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </>
      ) : (
        <ActionButton
          frame={frame}
          action={drawPaths.publish(draw.slug)}
          label={texts.publish}
          tone="action"
          fields={asItIs(copied)}
          confirm={[askedOnce(copied, frame.locale), texts.publishConfirm]
            .filter(Boolean)
            .join(' ')}
        />
      )}
    </section>
  )
}
