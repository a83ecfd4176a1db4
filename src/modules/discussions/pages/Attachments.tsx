import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenSize } from '#kit/numbers.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { attachmentAccept, isPicture, type ShownAttachment } from '../attachment.ts'
import { paths } from '../paths.ts'
import type { ShownComment } from '../shown.ts'
import { attachmentTexts } from '../texts/attachments.ts'

interface FieldsProps {
  readonly frame: Frame
  readonly form: FormState
  readonly required?: boolean
}

/** The form came back about its file: what was folded is open. */
export function asksFile({ problems, values, unkept }: FormState): boolean {
  return ['file', 'fileAlt'].some(
    (name) => problems[name] !== undefined || (values[name] ?? '') !== '' || unkept?.[name],
  )
}

/** A file, and its words when it is a picture. Its form must be `multipart`. */
export function FileFields({ frame, form, required }: FieldsProps) {
  const texts = attachmentTexts[frame.locale]
  return (
    <>
      <FileField
        name="file"
        label={texts.file}
        hint={texts.fileHint}
        accept={attachmentAccept}
        form={form}
        required={required}
      />
      <TextField
        name="fileAlt"
        label={texts.alt}
        hint={texts.altHint}
        maxlength={300}
        form={form}
        eitherOr
      />
    </>
  )
}

interface ListProps {
  readonly frame: Frame
  readonly comment: ShownComment
  /** It is their own message: they may take each file back. */
  readonly mayRemove: boolean
}

/** What is joined to a message: a picture small, anything else as its name, its kind and its size. */
export function Attachments({ frame, comment, mayRemove }: ListProps) {
  const texts = attachmentTexts[frame.locale]
  const { kind, thingId, id, files } = comment
  if (files.length === 0) return null
  return (
    <ul class="attachments" aria-label={texts.files(files.length)}>
      {files.map((file) => (
        <li>
          <OneFile frame={frame} comment={comment} file={file} />
          {mayRemove ? (
            <ActionButton
              frame={frame}
              action={paths.removeFile(kind, thingId, id, file.id)}
              label={texts.remove}
              spoken={texts.removeOf(file.name)}
              confirm={texts.removeConfirm}
            />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function OneFile(props: Omit<ListProps, 'mayRemove'> & { readonly file: ShownAttachment }) {
  const { frame, comment, file } = props
  const texts = attachmentTexts[frame.locale]
  const at = [comment.kind, comment.thingId, comment.id, file.id] as const
  return (
    <>
      {file.smallId ? (
        <a href={paths.file(...at)}>
          <img src={paths.smallPicture(...at)} alt={file.alt} loading="lazy" />
          <span class="visually-hidden"> {texts.larger}</span>
        </a>
      ) : null}
      <p class="attachment">
        <a href={paths.file(...at)}>{file.name}</a>{' '}
        <span class="hint">
          {texts.kinds[kindOf(file)]}, {writtenSize(file.size, frame.locale)}
        </span>
      </p>
    </>
  )
}

function kindOf(file: ShownAttachment) {
  if (isPicture(file)) return 'picture'
  if (/pdf$/.test(file.mediaType)) return 'pdf'
  if (/sheet$|csv$/.test(file.mediaType)) return 'table'
  return /^text\//.test(file.mediaType) ? 'plain' : 'text'
}
