import type { LettersOfStratum } from '#engines/sortition/index.ts'
import { shortDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ownOf } from '#kit/own.ts'
import { tableEndings } from '#kit/table-refusals.ts'
import { colon, semicolon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { BigFigures } from '#ui/BigFigures/BigFigures.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Radios } from '#ui/Radios/Radios.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Draw } from '../../draw.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import type { DrawFeature } from '../../quota.ts'
import type { Source } from '../../recruitment.ts'
import { recruitCrumbs } from '../../recruits/index.ts'
import { type LineReason, peopleFields } from '../../recruits/nouns.ts'
import { letterTexts } from '../../seals/nouns.ts'
import { type DrawFile, fileKinds, isReadyToImport, type RejectedLine } from '../draw-file.ts'
import { fileTexts } from '../texts/files.ts'
import { LetterListStep, type LetterListStepProps } from './LetterListStep.tsx'

export function FilesPage(props: {
  readonly frame: Frame
  readonly draw: Draw
  readonly files: readonly DrawFile[]
  readonly form: FormState
  readonly exporting: FormState
}) {
  const { frame, draw, files, form, exporting } = props
  const texts = fileTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={recruitCrumbs(frame, draw)}
      refused={Object.keys({ ...form.problems, ...exporting.problems }).length > 0}
    >
      <Form
        frame={frame}
        action={recruitPaths.files(draw.slug)}
        form={form}
        submit={texts.read}
        multipart
      >
        <Radios
          name="kind"
          label={texts.kind}
          form={form}
          value="frame"
          options={fileKinds.map((value) => ({ value, label: texts.kinds[value] }))}
          required
        />
        <FileField
          name="file"
          label={texts.file}
          hint={texts.fileHint}
          form={form}
          accept={tableEndings}
          required
        />
      </Form>
      <h2>{texts.past}</h2>
      {files.length === 0 ? (
        <p>{texts.noPast}</p>
      ) : (
        <LinkList
          items={files.map((file) => ({
            label: file.fileName,
            href: recruitPaths.file(draw.slug, file.id),
            note: `${texts.states[file.state]}, ${shortDay(file.at, frame.locale, undefined)}`,
          }))}
        />
      )}
      <h2>{texts.exports}</h2>
      <p>{texts.exportsLead}</p>
      <Form
        frame={frame}
        id="export"
        action={recruitPaths.exports(draw.slug)}
        form={exporting}
        submit={texts.export}
        tone="quiet"
      >
        <Radios
          name="what"
          label={texts.exports}
          form={exporting}
          value="people"
          options={[
            { value: 'people', label: texts.exportPeople },
            { value: 'quotas', label: texts.exportQuotas },
            { value: 'named', label: texts.exportNamed },
          ]}
          required
        />
        <Select
          name="format"
          label={texts.format}
          form={exporting}
          value="csv"
          options={['csv', 'xlsx', 'ods'].map((value) => ({ value, label: value.toUpperCase() }))}
          required
        />
        <TextField
          name="reason"
          label={texts.reason}
          hint={texts.reasonHint}
          form={exporting}
          maxlength={200}
          eitherOr
        />
      </Form>
    </Layout>
  )
}

export interface FilePageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly file: DrawFile
  readonly form: FormState
  /** Where the list of letters stands, when the rule names a round of the beacon. */
  readonly letters: Pick<LetterListStepProps, 'list' | 'ruled'> | undefined
  readonly features: readonly DrawFeature[]
  readonly sources: readonly Source[]
  /** Letters that each area of a list would need. */
  readonly planned: readonly LettersOfStratum[]
  readonly taken: number
  readonly rejected: readonly RejectedLine[]
  /** Sentences of what is wrong in a file of quotas. */
  readonly defects: readonly { readonly line: number; readonly said: string }[]
}

/** What was imported is said by the notice of whoever has just pressed: once, not twice. */
function doneLead({ frame, file }: FilePageProps): string | undefined {
  if (frame.notice) return undefined
  return fileTexts[frame.locale].imported(String(file.taken), String(file.rejected))
}

export function FilePage(props: FilePageProps) {
  const { frame, draw, file, form, rejected, defects } = props
  const texts = fileTexts[frame.locale]
  const isDone = file.state === 'done'
  const wrong = defects.length > 0 || props.taken === 0
  return (
    <Layout
      frame={frame}
      title={isDone ? texts.isImported(file.fileName) : texts.columns(file.fileName)}
      lead={isDone ? doneLead(props) : texts.columnsLead(file.total)}
      crumbs={[
        ...recruitCrumbs(frame, draw),
        { label: texts.title, href: recruitPaths.files(draw.slug) },
      ]}
      refused={Object.keys(form.problems).length > 0}
    >
      {isDone || file.kind === 'quotas' || props.letters?.list ? null : <Mapping {...props} />}
      <h2>{isDone ? texts.states.done : texts.would}</h2>
      <BigFigures
        items={[
          { value: String(props.taken), label: texts.taken },
          {
            value: String(isDone ? file.rejected : rejected.length + defects.length),
            label: texts.rejected,
          },
        ]}
      />
      <Rejected {...props} />
      {!isDone && !wrong && props.letters ? (
        <LetterListStep frame={frame} draw={draw} file={file} form={form} {...props.letters} />
      ) : null}
      {isDone && file.kind !== 'quotas' ? (
        <p>
          <ButtonLink
            href={
              file.kind === 'frame' ? recruitPaths.board(draw.slug) : recruitPaths.people(draw.slug)
            }
          >
            {file.kind === 'frame' ? texts.toPrint : texts.toPeople}
          </ButtonLink>
        </p>
      ) : null}
      {isDone && props.letters?.list ? (
        <p>
          <a href={recruitPaths.letterList(draw.slug, file.id)}>
            {letterTexts[frame.locale].witnessFile}
          </a>
        </p>
      ) : null}
      {isDone || wrong || props.letters ? null : !isReadyToImport(file) ? (
        <p>{texts.importAfter}</p>
      ) : (
        <ActionButton
          frame={frame}
          action={recruitPaths.importFile(draw.slug, file.id)}
          label={texts.importIt}
          tone="action"
        />
      )}
    </Layout>
  )
}

function Mapping(props: FilePageProps) {
  const { frame, draw, file, form, features, sources, planned } = props
  const texts = fileTexts[frame.locale]
  if (sources.length === 0) {
    return (
      <EmptyState title={texts.noSource}>
        <p>{texts.noSourceText}</p>
        <ButtonLink href={recruitPaths.board(draw.slug)}>{texts.addSource}</ButtonLink>
      </EmptyState>
    )
  }
  const advised = planned.reduce(
    (sum, { letters, addresses }) => sum + Math.min(letters, addresses),
    0,
  )
  // What the pool needs, however short the list is: the same figure as on the board.
  const needed = planned.reduce((sum, { letters }) => sum + letters, 0)
  return (
    <Form
      frame={frame}
      action={recruitPaths.file(draw.slug, file.id)}
      form={form}
      submit={texts.tryIt}
      tone="quiet"
    >
      <Select
        name="sourceId"
        label={texts.source}
        form={form}
        value={file.options.sourceId ?? (sources.length === 1 ? sources[0]?.id : undefined)}
        options={sources.map(({ id, label }) => ({ value: id, label }))}
        required
      />
      {file.kind === 'frame' ? (
        <>
          <NumberField
            name="size"
            label={texts.size}
            form={form}
            hint={
              advised === 0
                ? undefined
                : needed > advised
                  ? texts.advisedShort(needed, advised)
                  : texts.advised(advised, areasSaid(planned))
            }
            value={String(file.options.size ?? (advised || ''))}
            required
          />
          {props.letters ? null : (
            <TextField
              name="seed"
              label={texts.seed}
              hint={texts.seedHint}
              form={form}
              value={file.options.seed ?? ''}
              maxlength={120}
            />
          )}
        </>
      ) : null}
      {file.header.map((heading, at) => {
        const cells = file.rows
          .slice(0, 30)
          .map((row) => row.cells[at] ?? '')
          .filter((cell) => cell !== '')
          .slice(0, 2)
          .map((cell) => cell.slice(0, 40))
          .join(' · ')
        return (
          <Select
            name={`column${at}`}
            eitherOr
            label={texts.column(heading)}
            hint={cells === '' ? undefined : texts.example(cells)}
            form={form}
            value={ownOf(file.mapping, heading) ?? ''}
            options={[
              { value: '', label: texts.aside },
              ...features
                .filter(({ asked }) => asked && file.kind === 'people')
                .map(({ key, label }) => ({
                  value: `feature:${key}`,
                  label: texts.answerTo(label),
                })),
              ...peopleFields.map((value) => ({ value, label: texts.fields[value] })),
            ]}
          />
        )
      })}
    </Form>
  )
}

/** `bourg 300, hameaux 180`; nothing when the list has no areas. */
function areasSaid(planned: readonly LettersOfStratum[]): string {
  const named = planned.filter(({ name }) => name !== '')
  return named
    .map(({ name, letters, addresses }) => `${name} ${Math.min(letters, addresses)}`)
    .join(', ')
}

function Rejected({ frame, draw, file, rejected, defects }: FilePageProps) {
  const texts = fileTexts[frame.locale]
  const rows = [
    ...rejected
      .slice(0, 20)
      .map(({ line, problems }) => [
        String(line),
        problems
          .map((problem) =>
            [
              texts.reasons[problem.reason],
              texts.problem(problem.column, problem.found, problem.expected),
            ]
              .filter(Boolean)
              .join(colon[frame.locale]),
          )
          .join(semicolon[frame.locale]),
      ]),
    ...defects.slice(0, 50).map((defect) => [String(defect.line), defect.said]),
    ...file.rejectedRows.slice(0, 20).map(({ line, reason }) => [
      String(line),
      reason
        .split(',')
        .map((one) => texts.reasons[one as LineReason] ?? one)
        .join(semicolon[frame.locale]),
    ]),
  ]
  if (rows.length === 0) return null
  return (
    <>
      <Table
        caption={texts.rejected}
        columns={[{ title: texts.line }, { title: texts.why }]}
        rows={rows}
      />
      {file.kind === 'quotas' ? null : (
        <p>
          <a href={recruitPaths.rejected(draw.slug, file.id)}>{texts.rejectedFile}</a>
        </p>
      )}
    </>
  )
}
