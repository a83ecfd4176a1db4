import { emptyForm, type FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { slugOf } from '#kit/words.ts'
import { PrintSheetsForm } from '#modules/scans/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { choiceWords } from '../../ballot/index.ts'
import { type Difference, dropTexts } from '../../box/nouns.ts'
import { type Choice, fieldsOf } from '../../choice.ts'
import { ballotKindOf } from '../../method.ts'
import { votePaths } from '../../paths.ts'
import { manageTexts } from '../../preparing/nouns.ts'
import type { BatchState } from '../../tables.ts'
import { voteTexts } from '../../texts/votes.ts'
import type { Vote } from '../../vote.ts'
import { ballotSheetTexts } from '../texts/ballot-sheet.ts'

export interface ShownBatch {
  readonly label: string
  readonly state: BatchState
  readonly differences: readonly Difference[]
  /** The pictures it was read from, and the number of each of its sheets. */
  readonly pictures: { readonly id: string; readonly numbers: readonly string[] } | undefined
}

export interface PaperWeight {
  readonly weight: number
  readonly marks: number
}

export interface PaperPageProps {
  readonly frame: Frame
  readonly vote: Vote
  readonly batches: readonly ShownBatch[]
  /** What voices count for here, and how many of each are marked on paper; one alone when nothing is weighted. */
  readonly weights: readonly PaperWeight[]
  readonly forms: {
    readonly marks?: FormState
    readonly sheets?: FormState
    /** The batch whose form was refused. */
    readonly drop?: { readonly label: string; readonly form: FormState }
  }
}

/** Who votes on paper, and what the sheets say: typed twice, compared, then in the box. */
export function PaperPage(props: PaperPageProps) {
  const { frame, vote, forms } = props
  const texts = manageTexts[frame.locale]
  const running = vote.state === 'open' || vote.state === 'counting'
  return (
    <Layout
      frame={frame}
      title={texts.paperTitle(vote.title)}
      lead={texts.paperLead}
      crumbs={[
        { label: voteTexts[frame.locale].votes, href: votePaths.list },
        { label: vote.title, labelIn: writtenLocale, href: votePaths.vote(vote.slug) },
        { label: voteTexts[frame.locale].prepare, href: votePaths.prepare(vote.slug) },
      ]}
      actions={
        <ButtonLink href={votePaths.paperBallots(vote.slug)} tone="quiet" download>
          {texts.paperBallots}
        </ButtonLink>
      }
      refused={[forms.marks, forms.sheets, forms.drop?.form].some(
        (form) => form !== undefined && Object.keys(form.problems).length > 0,
      )}
    >
      {running ? <Marks {...props} /> : null}
      {running && vote.weightRule === '' ? <Pictures {...props} /> : null}
      {running ? <Sheets {...props} /> : null}
      <Batches {...props} />
    </Layout>
  )
}

function Marks({ frame, vote, weights, forms }: PaperPageProps) {
  const texts = manageTexts[frame.locale]
  const { whichNumbers, roll, noMarks } = ballotSheetTexts[frame.locale]
  const isNobodyMarked = weights.every(({ marks }) => marks === 0)
  const form = forms.marks ?? emptyForm
  return (
    <section>
      <h2>{texts.marksTitle}</h2>
      <p>
        {whichNumbers} <a href={`${votePaths.prepare(vote.slug)}#liste-electorale`}>{roll}</a>
      </p>
      {isNobodyMarked ? <p>{noMarks}</p> : null}
      <Form
        frame={frame}
        id="emargement"
        action={votePaths.marks(vote.slug)}
        form={form}
        submit={texts.mark}
      >
        <TextField name="numbers" label={texts.marks} hint={texts.marksHint} form={form} required />
      </Form>
      <Form
        frame={frame}
        id="retrait"
        action={votePaths.marks(vote.slug)}
        form={emptyForm}
        submit={texts.unmark}
        tone="quiet"
      >
        <HiddenField name="undo" value="yes" />
        <TextField name="numbers" label={texts.unmarkNumbers} form={emptyForm} required />
      </Form>
    </section>
  )
}

/** Ballots that are read from pictures: printed here, sent and looked at on a page of their own. */
function Pictures({ frame, vote }: PaperPageProps) {
  const texts = ballotSheetTexts[frame.locale]
  return (
    <section>
      <h2>{texts.printTitle}</h2>
      <p>{texts.printLead}</p>
      <PrintSheetsForm
        {...{ frame, texts }}
        id="bulletins"
        action={votePaths.sheetBallots(vote.slug)}
        form={emptyForm}
        tone="quiet"
      />
      <p>
        <ButtonLink href={votePaths.scans(vote.slug)} tone="quiet">
          {texts.open}
        </ButtonLink>
      </p>
    </section>
  )
}

function Sheets({ frame, vote, weights, forms }: PaperPageProps) {
  const texts = manageTexts[frame.locale]
  const form = forms.sheets ?? emptyForm
  return (
    <section>
      <h2>{texts.sheetsTitle}</h2>
      <p>{texts.boxOrder}</p>
      <ol>
        {vote.options.map(({ label }) => (
          <li>{label}</li>
        ))}
      </ol>
      <Form
        frame={frame}
        id="saisie"
        action={votePaths.sheets(vote.slug)}
        form={form}
        submit={texts.enterSheets}
        multipart
      >
        <TextField
          name="label"
          label={texts.batch}
          hint={texts.batchHint}
          form={form}
          maxlength={40}
          width="medium"
          required
        />
        {weights.length > 1 ? (
          <Select
            name="weight"
            label={texts.batchWeight}
            hint={texts.batchWeightHint}
            form={form}
            options={weights.map(({ weight, marks }) => ({
              value: String(weight),
              label: texts.batchWeightChoice(
                writtenNumber(weight, frame.locale),
                writtenNumber(marks, frame.locale),
              ),
            }))}
            required
          />
        ) : null}
        <TextArea
          name="sheets"
          label={texts.sheets}
          hint={texts.sheetsHint[ballotKindOf(vote.method)]}
          form={form}
          rows={10}
          eitherOr
        />
        <FileField
          name="file"
          label={texts.sheetsFile}
          form={form}
          accept=".csv,text/csv,.txt"
          eitherOr
        />
      </Form>
    </section>
  )
}

/** A batch that should not have been typed: out before the count, with a reason for the journal. */
function Drop(props: Pick<PaperPageProps, 'frame' | 'vote' | 'forms'> & { label: string }) {
  const { frame, vote, forms, label } = props
  const texts = dropTexts[frame.locale]
  const own = forms.drop?.label === label ? forms.drop.form : undefined
  return (
    <Disclosure summary={texts.drop(label)} open={own !== undefined}>
      <Form
        frame={frame}
        id={`retirer-${slugOf(label)}`}
        action={votePaths.dropBatch(vote.slug)}
        form={own ?? emptyForm}
        submit={texts.submit}
        tone="danger"
      >
        <HiddenField name="label" value={label} />
        <p>{texts.what}</p>
        <TextField
          name="reason"
          label={texts.reason}
          form={own ?? emptyForm}
          maxlength={400}
          required
        />
      </Form>
    </Disclosure>
  )
}

function Batches({ frame, vote, batches, forms }: PaperPageProps) {
  const { locale } = frame
  const texts = manageTexts[locale]
  const sheetTexts = ballotSheetTexts[locale]
  const placeOf = (place: number, numbers: readonly string[] = []) => {
    const number = numbers[place - 1]
    return number === undefined ? String(place) : sheetTexts.numbered(String(place), number)
  }
  if (batches.length === 0) return null
  const running = vote.state === 'open' || vote.state === 'counting'
  const words = (choice: Choice | null | undefined) =>
    choice === undefined
      ? texts.missing
      : choice === null
        ? texts.spoilt
        : choiceWords(locale, vote, fieldsOf(choice), choice.kind === 'grades').join(', ')
  return (
    <section>
      <h2>{texts.batches}</h2>
      <ul>
        {batches.map(({ label, state, pictures }) => (
          <li>
            <strong>{label}</strong>, {texts.batchStates[state]}
            {running && pictures ? (
              <p>
                <a href={`${votePaths.scans(vote.slug)}/${pictures.id}`}>
                  {sheetTexts.lookAgain(label)}
                </a>
              </p>
            ) : null}
            {running ? <Drop frame={frame} vote={vote} forms={forms} label={label} /> : null}
          </li>
        ))}
      </ul>
      {batches
        .filter(({ differences }) => differences.length > 0)
        .map(({ label, differences, pictures }) => (
          <Table
            caption={texts.differences(label)}
            columns={[
              { title: texts.sheet, align: 'right' },
              { title: texts.first },
              { title: texts.second },
            ]}
            rows={differences.map((difference) => [
              placeOf(difference.number, pictures?.numbers),
              words(difference.first),
              words(difference.second),
            ])}
          />
        ))}
    </section>
  )
}
