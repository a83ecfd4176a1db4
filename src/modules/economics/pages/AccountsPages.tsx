import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney, writtenNumber } from '#kit/numbers.ts'
import { plainProse } from '#kit/prose/plain.ts'
import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Grid, type GridProps } from '#ui/Grid/Grid.tsx'
import { PasteForm, type PasteFormProps } from '#ui/Grid/PasteForm.tsx'
import { gridUiTexts } from '#ui/Grid/texts.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import {
  addedSums,
  type BookedLine,
  type FecImport,
  noSums,
  type Sums,
  type Unmapped,
} from '../fec-import.ts'
import { outsidePeriod } from '../outside-period.ts'
import { paths } from '../paths.ts'
import type { Project } from '../project.ts'
import { accountTexts } from '../texts/accounts.ts'
import { outsideSaid, outsideTexts } from '../texts/outside-period.ts'
import { cautionsSaid, replacingTexts, spanSaid } from '../texts/replacing.ts'
import { ruleTexts } from '../texts/rules.ts'
import { crumbsTo } from './crumbs.ts'

/** A file with what of it no rule takes. */
export interface ShownImport extends FecImport {
  readonly left: Sums
}

export function AccountsPage({ frame, shown }: { frame: Frame; shown: ShownList<ShownImport> }) {
  const texts = accountTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={crumbsTo(frame, { label: texts.title })}
      actions={
        <>
          <ButtonLink href={paths.tryImport}>{texts.goImport}</ButtonLink>
          <ButtonLink href={paths.rules} tone="quiet">
            {texts.goRules}
          </ButtonLink>
        </>
      }
      wide
    >
      <List frame={frame} shown={shown} empty={{ title: texts.none, text: texts.noneText }} />
    </Layout>
  )
}

export function TryImportPage(props: { frame: Frame; form: FormState; axis: string }) {
  const { frame, form, axis } = props
  const texts = accountTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.importTitle}
      lead={texts.importLead}
      crumbs={accountCrumbs(frame, { label: texts.importTitle })}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={paths.tryImport} form={form} submit={texts.read} multipart>
        <FileField
          name="file"
          label={texts.file}
          hint={texts.fileHint}
          form={form}
          accept=".txt,.csv,.tsv"
          required
        />
        <TextField
          name="axis"
          label={texts.axis}
          hint={texts.axisHint}
          form={form}
          value={axis}
          maxlength={80}
        />
      </Form>
    </Layout>
  )
}

/** What a file says of each project, before and after it is kept. */
export function ImportPage(props: {
  frame: Frame
  file: FecImport
  /** Kept files of the same year, whose place it would take. */
  replaced: readonly FecImport[]
  booked: readonly BookedLine[]
  unmapped: readonly Unmapped[]
  projects: readonly Project[]
}) {
  const { frame, file, replaced, booked, unmapped, projects } = props
  const { locale } = frame
  const texts = accountTexts[locale]
  const money = (cents: number) => writtenMoney(cents, locale)
  const day = (iso: string) => writtenDay(iso, locale)
  const titles = new Map(projects.map(({ id, title }) => [id, title]))
  return (
    <Layout
      frame={frame}
      title={file.fileName}
      titleIn="fr"
      lead={texts[`${file.state}Lead`]}
      crumbs={accountCrumbs(frame, { label: file.fileName })}
      wide
    >
      <Facts
        layout="rows"
        items={[
          { name: texts.period, value: `${day(file.startsOn)} – ${day(file.endsOn)}` },
          { name: texts.columns.lines, value: writtenNumber(file.lines, locale) },
          { name: texts.entries, value: writtenNumber(file.entries, locale) },
          { name: texts.debit, value: money(file.debitCents) },
          { name: texts.columns.charges, value: money(file.chargesCents) },
          { name: texts.columns.products, value: money(file.productsCents) },
          { name: texts.used, value: money(file.usedCents) },
          { name: texts.given, value: money(file.givenCents) },
        ]}
      />
      <p>{texts.check}</p>
      {file.notValidated > 0 ? <p>{texts.notValidated(file.notValidated)}</p> : null}
      <Replacing frame={frame} file={file} replaced={replaced} />
      <Gestures frame={frame} file={file} replaced={replaced} />
      <h2>{texts.byProject}</h2>
      {booked.length === 0 ? (
        <p>{texts.noProject}</p>
      ) : (
        <Table
          caption={texts.byProject}
          captionHidden
          columns={[
            { title: texts.project },
            { title: texts.line },
            { title: texts.amount, align: 'right' },
            { title: texts.entryLines, align: 'right' },
          ]}
          rows={booked.map(({ projectId, label, cents, lines }) => [
            titles.get(projectId) ?? '',
            label,
            money(cents),
            writtenNumber(lines, locale),
          ])}
        />
      )}
      <OutsideNotice {...{ frame, booked, projects }} />
      <UnmappedTable frame={frame} unmapped={unmapped} />
    </Layout>
  )
}

/** Months in which a project was not: its title leads to where its days are written. */
function OutsideNotice(
  props: Pick<Parameters<typeof ImportPage>[0], 'frame' | 'booked' | 'projects'>,
) {
  const { frame, booked, projects } = props
  const found = projects.flatMap((project) => {
    const outside = outsidePeriod(
      booked.filter(({ projectId }) => projectId === project.id),
      project,
    )
    return outside ? [{ project, outside }] : []
  })
  if (found.length === 0) return null
  const texts = outsideTexts[frame.locale]
  return (
    <Notice tone="caution" title={texts.title}>
      {found.map(({ project, outside }) => (
        <p>
          <a href={paths.project(project.slug)} lang="fr">
            {plainProse(project.title)}
          </a>
          {`${colon[frame.locale]}${outsideSaid(outside, frame.locale)}`}
        </p>
      ))}
      <p>{texts.todo}</p>
    </Notice>
  )
}

type Replacement = Pick<Parameters<typeof ImportPage>[0], 'frame' | 'file' | 'replaced'>

/** Before it is kept, what counts now stands beside what would count. */
function Replacing({ frame, file, replaced }: Replacement) {
  if (file.state !== 'tried' || replaced.length === 0) return null
  const { locale } = frame
  const texts = replacingTexts[locale]
  const cautions = cautionsSaid(file, replaced, locale)
  return (
    <>
      <h2>{texts.title}</h2>
      <Table
        caption={texts.title}
        captionHidden
        columns={[
          { title: texts.which },
          { title: texts.days },
          { title: texts.lines, align: 'right' },
          { title: texts.charges, align: 'right' },
          { title: texts.products, align: 'right' },
        ]}
        rows={[file, ...replaced].map((one) => [
          one.id === file.id ? (
            texts.newer
          ) : (
            <a href={paths.fecImport(one.id)} lang="fr">
              {one.fileName}
            </a>
          ),
          spanSaid(one, locale),
          writtenNumber(one.lines, locale),
          writtenMoney(one.chargesCents, locale),
          writtenMoney(one.productsCents, locale),
        ])}
      />
      {cautions.length === 0 ? null : (
        <Notice tone="caution" title={texts.caution}>
          {cautions.map((sentence) => (
            <p>{sentence}</p>
          ))}
        </Notice>
      )}
    </>
  )
}

function Gestures({ frame, file, replaced }: Replacement) {
  const texts = accountTexts[frame.locale]
  const replacing = replacingTexts[frame.locale]
  const [first, ...more] = replaced
  if (file.state === 'tried')
    return (
      <ActionButton
        frame={frame}
        action={paths.keepImport(file.id)}
        fields={{ replaces: replaced.map(({ id }) => id).join(' ') }}
        label={
          !first
            ? texts.keep
            : more.length === 0
              ? replacing.keepFor(first.fileName)
              : replacing.keepForMany(replaced.length)
        }
        confirm={first ? replacing.confirm : texts.keepConfirm}
      />
    )
  if (file.state !== 'kept') return null
  return (
    <ActionButton
      frame={frame}
      action={paths.takeBackImport(file.id)}
      label={texts.takeBack}
      confirm={texts.takeBackConfirm}
      tone="danger"
    />
  )
}

function UnmappedTable({ frame, unmapped }: { frame: Frame; unmapped: readonly Unmapped[] }) {
  const { locale } = frame
  const texts = accountTexts[locale]
  const money = (cents: number) => writtenMoney(cents, locale)
  const sums = unmapped.reduce(addedSums, noSums)
  return (
    <>
      <h2>{texts.unmappedTitle}</h2>
      {unmapped.length === 0 ? (
        <p>{texts.noUnmapped}</p>
      ) : (
        <>
          <p>{texts.unmappedLead(money(sums.chargesCents), money(sums.productsCents))}</p>
          <Table
            caption={texts.unmappedTitle}
            captionHidden
            columns={[
              { title: texts.account },
              { title: texts.axisCode },
              { title: texts.amount, align: 'right' },
              { title: texts.entryLines, align: 'right' },
            ]}
            rows={unmapped.map(({ account, label, axis, lines, ...own }) => [
              `${account} ${label}`,
              axis === '' ? '–' : axis,
              money(own.chargesCents + own.productsCents + own.usedCents + own.givenCents),
              writtenNumber(lines, locale),
            ])}
          />
        </>
      )}
    </>
  )
}

export function RulesFormPage(props: {
  frame: Frame
  form: FormState
  shown: Pick<GridProps, 'grid' | 'rows'>
  hasTarget: boolean
}) {
  const { frame, form, shown, hasTarget } = props
  const texts = ruleTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={accountCrumbs(frame, { label: texts.title })}
      actions={
        <ButtonLink href={paths.pasteRules} tone="quiet">
          {gridUiTexts[frame.locale].paste}
        </ButtonLink>
      }
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      {hasTarget ? null : <p>{texts.noTarget}</p>}
      <Form frame={frame} action={paths.rules} form={form} submit={texts.save} seen guard>
        <Grid frame={frame} form={form} {...shown} />
      </Form>
    </Layout>
  )
}

export function RulesPastePage(
  props: { frame: Frame; form: FormState } & Pick<PasteFormProps, 'grid' | 'read'>,
) {
  const { frame, form, grid, read } = props
  const title = gridUiTexts[frame.locale].paste
  return (
    <Layout
      frame={frame}
      title={title}
      crumbs={accountCrumbs(
        frame,
        { label: ruleTexts[frame.locale].title, href: paths.rules },
        { label: title },
      )}
      refused={Object.keys(form.problems).length > 0}
      wide
    >
      <PasteForm {...{ frame, grid, form, read }} action={paths.pasteRules} />
    </Layout>
  )
}

function accountCrumbs(
  frame: Pick<Frame, 'locale'>,
  ...last: readonly { readonly label: string; readonly href?: string }[]
) {
  return crumbsTo(frame, { label: accountTexts[frame.locale].title, href: paths.accounts }, ...last)
}
