import { writtenDay, writtenInstant } from '#kit/dates.ts'
import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { DateField } from '#ui/DateField/DateField.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { MarkdownArea } from '#ui/MarkdownArea/MarkdownArea.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { ballotKinds, countings, type Edition, typedRules, usualClauses } from '../edition.ts'
import { paths } from '../paths.ts'
import { editionTexts } from '../texts/editions.ts'
import { rulesTexts } from '../texts/rules.ts'
import { crumbsOf } from './crumbs.ts'

/** The rules as anyone reads them, with the count explained on the sum of this very edition. */
export function RulesPage(props: {
  frame: Frame
  edition: Edition
  mayKeep: boolean
  form?: FormState
}) {
  const { frame, edition, mayKeep, form = emptyForm } = props
  const texts = rulesTexts[frame.locale]
  const money = editionTexts[frame.locale].money
  const isDraft = edition.state === 'rules'
  const day = (iso: string) => writtenDay(iso, frame.locale)
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsOf(frame, edition, { label: texts.title })}
      actions={
        isDraft && mayKeep ? (
          <ButtonLink href={paths.editRules(edition.slug)}>{texts.edit}</ButtonLink>
        ) : null
      }
    >
      {form.problems['form'] ? <Notice tone="danger">{form.problems['form']}</Notice> : null}
      <Facts
        layout="rows"
        items={[
          { name: texts.fields.envelopeCents, value: money(edition.envelopeCents) },
          {
            name: texts.fields.leastCents,
            value: edition.leastCents === undefined ? texts.noBound : money(edition.leastCents),
          },
          {
            name: texts.fields.mostCents,
            value: edition.mostCents === undefined ? texts.noBound : money(edition.mostCents),
          },
          { name: texts.fields.whoMay, value: edition.whoMay },
          { name: texts.fields.leastAge, value: edition.leastAge?.toString() ?? texts.everyAge },
          ...(edition.themes.length > 0
            ? [{ name: texts.fields.themes, value: edition.themes.join(', ') }]
            : []),
          { name: texts.fields.ballot, value: texts.ballots[edition.ballot] },
          ...(edition.mostChoices === undefined
            ? []
            : [{ name: texts.fields.mostChoices, value: String(edition.mostChoices) }]),
          { name: texts.fields.counting, value: texts.countings[edition.counting] },
          { name: texts.fields.ideasUntil, value: day(edition.ideasUntil) },
          { name: texts.fields.analysisUntil, value: day(edition.analysisUntil) },
          { name: texts.fields.voteUntil, value: day(edition.voteUntil) },
          ...(edition.frozenAt
            ? [{ name: texts.frozenOn, value: writtenInstant(edition.frozenAt, frame.locale) }]
            : []),
        ]}
      />
      <Areas {...props} />
      <h2>{texts.clausesTitle}</h2>
      <ol>
        {edition.clauses.map((clause) => (
          <li>
            <Prose markdown={clause} />
          </li>
        ))}
      </ol>
      <Example {...props} />
      {edition.rulesSha256 ? (
        <>
          <h2>{texts.fingerprint}</h2>
          <p class="draw-hash">{edition.rulesSha256}</p>
        </>
      ) : null}
      {isDraft && mayKeep ? (
        <ActionButton
          frame={frame}
          action={paths.freeze(edition.slug)}
          label={texts.freeze}
          confirm={texts.freezeConfirm}
        />
      ) : null}
    </Layout>
  )
}

function Areas({ frame, edition }: { frame: Frame; edition: Edition }) {
  const texts = rulesTexts[frame.locale]
  const { areas } = edition
  if (areas.length === 0) return null
  if (areas[0]?.cents === undefined)
    return (
      <p>
        {texts.whole} {areas.map(({ name }) => name).join(', ')}.
      </p>
    )
  return (
    <Table
      caption={texts.fields.areas}
      columns={[
        { title: texts.areaColumns.name },
        { title: texts.areaColumns.cents, align: 'right' },
      ]}
      rows={areas.map(({ name, cents = 0 }) => [name, editionTexts[frame.locale].money(cents)])}
    />
  )
}

/** Three voters and two projects, which cost together more than the sum of this edition: what the rule does with it. */
function Example({ frame, edition }: { frame: Frame; edition: Edition }) {
  const texts = rulesTexts[frame.locale]
  const money = editionTexts[frame.locale].money
  const whole = edition.envelopeCents
  const part = Math.round(whole / 3)
  const half = Math.round((whole * 2) / 9)
  const hive = Math.round((whole * 2) / 3)
  const isShares = edition.counting === 'equal-shares'
  const rows = texts.exampleRows
  return (
    <>
      <h2>{texts.example}</h2>
      <p>{texts.exampleLead(money(whole))}</p>
      <Table
        caption={texts.example}
        captionHidden
        columns={[
          { title: texts.exampleColumns.project },
          { title: texts.exampleColumns.cost, align: 'right' },
          { title: texts.exampleColumns.wanted },
          { title: texts.exampleColumns.outcome },
        ]}
        rows={[
          [rows.bench, money(2 * half), rows.benchVoters, rows.funded],
          [rows.hive, money(hive), rows.hiveVoters, rows.not],
        ]}
      />
      <p>
        {isShares
          ? texts.exampleShares(money(part), money(half), money(part - half))
          : texts.exampleGreedy(money(whole - 2 * half))}
      </p>
    </>
  )
}

/** The guide: one question after the other, with what most towns write. */
export function RulesFormPage(props: {
  frame: Frame
  edition: Edition | undefined
  form: FormState
}) {
  const { frame, edition, form } = props
  const texts = rulesTexts[frame.locale]
  const typed: Readonly<Record<string, string>> = edition
    ? typedRules(edition)
    : { clauses: usualClauses.join('\n'), ballot: 'approval', counting: 'equal-shares' }
  const title = edition ? texts.edit : texts.create
  const field = (name: keyof typeof texts.fields) => ({
    ...{ name, label: String(texts.fields[name]), form },
    value: typed[name],
  })
  return (
    <Layout
      frame={frame}
      title={title}
      lead={texts.lead}
      crumbs={
        edition
          ? crumbsOf(
              frame,
              edition,
              { label: texts.title, href: paths.rules(edition.slug) },
              { label: title },
            )
          : [{ label: editionTexts[frame.locale].title, href: paths.list }, { label: title }]
      }
      refused={Object.keys(form.problems).length > 0}
    >
      <Form
        frame={frame}
        action={edition ? paths.editRules(edition.slug) : paths.add}
        form={form}
        submit={texts.save}
        seen={edition !== undefined}
        guard
      >
        <TextField {...field('title')} maxlength={120} required />
        <MarkdownArea {...field('presentation')} hint={texts.fields.presentationHint} />
        <NumberField {...field('envelopeCents')} unit="€" required />
        <TextArea {...field('themes')} hint={texts.fields.themesHint} />
        <TextArea {...field('areas')} hint={texts.fields.areasHint} />
        <NumberField {...field('leastCents')} unit="€" />
        <NumberField {...field('mostCents')} unit="€" />
        <TextArea {...field('whoMay')} hint={texts.fields.whoMayHint} rows={3} required />
        <NumberField {...field('leastAge')} />
        <DateField {...field('ideasUntil')} required />
        <DateField {...field('analysisUntil')} required />
        <DateField {...field('voteUntil')} required />
        <Radios
          {...field('ballot')}
          options={ballotKinds.map((value) => ({ value, label: texts.ballots[value] }))}
          required
        />
        <NumberField {...field('mostChoices')} hint={texts.fields.mostChoicesHint} />
        <Radios
          {...field('counting')}
          options={countings.map((value) => ({ value, label: texts.countings[value] }))}
          required
        />
        <TextArea {...field('clauses')} hint={texts.fields.clausesHint} rows={10} required />
      </Form>
    </Layout>
  )
}
