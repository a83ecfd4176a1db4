import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { votePaths } from '../../paths.ts'
import { voteTexts } from '../../texts/votes.ts'
import { fileMethods } from '../count.ts'
import { fileCountTexts } from '../texts/file-count.ts'
import type { CountView } from '../view.ts'

export interface FileCountPageProps {
  readonly frame: Frame
  readonly form: FormState
  /** What the server counted, for a browser that runs no script. */
  readonly counted?: { readonly about: string; readonly view: CountView } | undefined
}

/** Ballots from elsewhere, counted by the browser; by the server, which keeps nothing, when no script runs. */
export function FileCountPage({ frame, form, counted }: FileCountPageProps) {
  const texts = fileCountTexts[frame.locale]
  const script = frame.assets.scripts?.['FileCount']
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[{ label: voteTexts[frame.locale].votes, href: votePaths.list }]}
      refused={Object.keys(form.problems).length > 0}
      head={script ? <script type="module" src={script} nonce={frame.nonce} /> : null}
      wide
    >
      <file-count>
        <Form
          frame={frame}
          id="depouiller"
          action={votePaths.countFile}
          form={form}
          submit={texts.submit}
          multipart
        >
          <FileField
            name="file"
            label={texts.file}
            hint={texts.fileHint}
            form={form}
            required
            accept=".blt,.soc,.soi,.toc,.toi,.cat,.abif,.csv,.tsv,.txt,text/csv,text/plain"
          />
          <Select
            name="method"
            label={texts.method}
            form={form}
            value="mj"
            options={fileMethods.map((value) => ({ value, label: texts.methods[value] }))}
            required
          />
          <TextField name="grades" label={texts.grades} hint={texts.gradesHint} form={form} />
          <NumberField name="seats" label={texts.seats} hint={texts.seatsHint} form={form} />
          <TextField name="order" label={texts.order} hint={texts.orderHint} form={form} />
        </Form>
        <noscript>
          <p>{texts.noScript}</p>
        </noscript>
        <section data-result role="status">
          {counted ? <Counted frame={frame} {...counted} /> : null}
        </section>
      </file-count>
    </Layout>
  )
}

function Counted({
  frame,
  about,
  view,
}: NonNullable<FileCountPageProps['counted']> & { readonly frame: Frame }) {
  return (
    <>
      <h2>{fileCountTexts[frame.locale].result}</h2>
      <p>{about}</p>
      {view.sentences.map((sentence, at) => (
        <p>{at === 0 ? <strong>{sentence}</strong> : sentence}</p>
      ))}
      {view.tables.map(({ caption, columns, rows }) => (
        <Table
          caption={caption}
          phone="scroll"
          columns={columns.map((title, at) =>
            at === 0 ? { title } : { title, align: 'right' as const },
          )}
          rows={rows}
        />
      ))}
    </>
  )
}
