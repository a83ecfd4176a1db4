import { type CopyKind, type CopyPart, copyPath, type NamedThing } from '#kit/copies/copy-kind.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { copyPageTexts } from '../texts/copies.ts'

interface CopyPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly kind: Pick<CopyKind<never>, 'word' | 'words' | 'longestTitle'>
  readonly id: string
  readonly thing: NamedThing
  readonly parts: readonly CopyPart[]
}

/** Before a copy is made: what comes along, what does not, and what will have to be written again. */
export function CopyPage({ frame, form, kind, id, thing, parts }: CopyPageProps) {
  const texts = copyPageTexts[frame.locale]
  const words = kind.words[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title(thing.title)}
      lead={texts.lead}
      crumbs={[{ label: thing.title, labelIn: thing.language ?? writtenLocale, href: thing.href }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={copyPath(kind.word, id)} form={form} submit={texts.submit}>
        <TextField
          name="title"
          label={texts.name}
          hint={texts.nameHint}
          form={form}
          value={thing.title}
          maxlength={kind.longestTitle}
          required
        />
        {parts.length > 0 ? (
          <CheckBoxes
            name="parts"
            label={texts.parts}
            form={form}
            value={parts.map(({ key }) => key)}
            options={parts.map(({ key, label, hint }) => ({
              value: key,
              label,
              ...(hint ? { hint } : {}),
            }))}
          />
        ) : null}
        <h2>{texts.always}</h2>
        <p>{words.always}</p>
        <h2>{texts.never}</h2>
        <p>{words.never}</p>
        <h2>{texts.rewritten}</h2>
        <p>{words.rewritten}</p>
        <p>{texts.rewrittenHow}</p>
      </Form>
    </Layout>
  )
}
