import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import type { Crumb } from '#ui/Layout/Crumbs.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { longestLabel, type ScanBatch, type ScanProgress } from '../scan.ts'
import { scanTexts } from '../texts/scans.ts'
import { PaperLanguage } from './PaperLanguage.tsx'

export interface ScansPageProps {
  readonly frame: Frame
  /** Address of this page; a batch stands under it. */
  readonly path: string
  readonly crumbs: readonly Crumb[]
  readonly isForTwo: boolean
  readonly batches: readonly {
    readonly batch: ScanBatch
    readonly progress: ScanProgress
    readonly pages: number
    /** What has become of it, once somebody looked. */
    readonly state: string | undefined
  }[]
  readonly labelHint: string | undefined
  /** In which the sheets may have been printed; asked where there are several. */
  readonly languages: readonly string[]
  /** Why no picture is sent any more. */
  readonly over: string | undefined
  readonly form: FormState
}

const scanAccept = '.jpg,.jpeg,.png,.webp,.tif,.tiff,.pdf'

/** Where pictures of filled sheets are sent, and where each batch is found again. */
export function ScansPage(props: ScansPageProps) {
  const { frame, path, crumbs, batches, over } = props
  const texts = scanTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.title} lead={texts.lead} crumbs={[...crumbs]}>
      {over === undefined ? <SendForm {...props} /> : <Notice tone="caution">{over}</Notice>}
      <section>
        <h2>{texts.batches}</h2>
        {batches.length === 0 ? (
          <EmptyState title={texts.none}>{texts.noneWhy}</EmptyState>
        ) : (
          <ul>
            {batches.map(({ batch, progress, pages, state }) => (
              <li>
                <a href={`${path}/${batch.id}`}>{batch.label}</a>,{' '}
                {pages === 0 && progress.read === progress.files
                  ? texts.finished
                  : texts.reading(String(progress.read), String(progress.files))}
                {state === undefined ? null : `. ${state}`}
              </li>
            ))}
          </ul>
        )}
      </section>
    </Layout>
  )
}

function SendForm({ frame, path, isForTwo, labelHint, languages, form }: ScansPageProps) {
  const texts = scanTexts[frame.locale]
  return (
    <Form frame={frame} action={path} form={form} submit={texts.send} multipart>
      <TextField
        name="label"
        label={texts.label}
        hint={labelHint ?? texts.labelHint}
        form={form}
        maxlength={longestLabel}
        width="medium"
        required
      />
      <FileField
        name="files"
        label={texts.files}
        hint={texts.filesHint}
        form={form}
        accept={scanAccept}
        several
        required
      />
      <CheckBox name="large" label={texts.large} form={form} />
      <PaperLanguage {...{ languages, form }} label={texts.language} locale={frame.locale} />
      <p>{isForTwo ? texts.kept : texts.keptOnce}</p>
      {isForTwo ? <p>{texts.twoPeople}</p> : null}
    </Form>
  )
}
