import { type Day, writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { typedMoney, writtenMoney } from '#kit/numbers.ts'
import { colon } from '#kit/words.ts'
import { kindWord, type TerritoryKind } from '#modules/territories/index.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { SearchBox } from '#ui/SearchBox/SearchBox.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { membershipTexts } from '../../membership/nouns.ts'
import { membershipPaths as paths } from '../../paths/membership.ts'
import type { FeeSchedule } from '../band.ts'
import { writtenBands } from '../form.ts'
import { bandWords, feeTexts } from '../texts/fee.ts'

export interface FeesPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly schedules: readonly FeeSchedule[]
  readonly current: FeeSchedule | undefined
  readonly kinds: readonly TerritoryKind[]
  readonly today: Day
  readonly tried: { readonly q: string; readonly lines: readonly string[] }
}

/** Amounts by population: those in force, those to come, and the form that writes new ones. */
export function FeesPage(props: FeesPageProps) {
  const { frame, form, current, kinds, tried } = props
  const { locale } = frame
  const texts = feeTexts[locale]
  const word = (kind: TerritoryKind) => kindWord({ kind, subtype: '' }, locale)
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: membershipTexts[locale].title, href: paths.list }, { label: texts.title }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <h2>{texts.inForce}</h2>
      {props.schedules.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      ) : (
        props.schedules.map((schedule) => <Schedule {...props} schedule={schedule} />)
      )}
      {current ? (
        <>
          <h2>{texts.try}</h2>
          <SearchBox
            action={paths.fees}
            name="q"
            label={texts.tryLead}
            value={tried.q}
            submit={texts.tryButton}
          />
          <ul>
            {tried.lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
      <h2>{texts.write}</h2>
      <Form frame={frame} action={paths.fees} form={form} submit={texts.save}>
        <DateField
          name="effectiveFrom"
          label={texts.effectiveFrom}
          hint={texts.effectiveFromHint}
          form={form}
          required
        />
        <TextArea
          name="bands"
          label={texts.bands}
          hint={texts.bandsHint}
          form={form}
          value={current ? writtenBands(current.bands) : texts.bandsExample}
          rows={6}
          required
        />
        <NumberField
          name="organisation"
          label={texts.organisationAmount}
          form={form}
          value={current ? typedMoney(current.organisationCents) : ''}
          unit="€"
        />
        <CheckBoxes
          name="freeKinds"
          label={texts.freeKinds}
          form={form}
          value={current?.freeKinds}
          options={kinds.map((value) => ({ value, label: word(value) }))}
        />
      </Form>
    </Layout>
  )
}

function Schedule(props: FeesPageProps & { schedule: FeeSchedule }) {
  const { schedule, today } = props
  const { locale } = props.frame
  const texts = feeTexts[locale]
  const { effectiveFrom, bands, freeKinds } = schedule
  const day = writtenDay(effectiveFrom, locale)
  const free = freeKinds.map((kind) => kindWord({ kind, subtype: '' }, locale)).join(', ')
  return (
    <Table
      caption={effectiveFrom <= today ? texts.since(day) : texts.from(day)}
      columns={[{ title: texts.band }, { title: texts.amount, align: 'right' }]}
      rows={[
        ...bands.map(({ fromPopulation, cents }, at) => [
          bandWords(fromPopulation, bands[at + 1]?.fromPopulation, locale),
          writtenMoney(cents, locale),
        ]),
        [texts.organisations, writtenMoney(schedule.organisationCents, locale)],
        [
          `${texts.free}${colon[locale]}${free === '' ? texts.freeNone : free}`,
          writtenMoney(0, locale),
        ],
      ]}
    />
  )
}
