import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { tableEndings } from '#kit/table-refusals.ts'
import { CheckBox } from '#ui/CheckBox/CheckBox.tsx'
import { FileField } from '#ui/FileField/FileField.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { NumberField } from '#ui/NumberField/NumberField.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Draw } from '../../draw.ts'
import { recruitTexts } from '../../letter-files/nouns.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import { recruitCrumbs } from '../../recruits/index.ts'
import { communeTexts } from '../texts/communes.ts'

export interface CommunesPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly sharedSeed: string
  readonly communes: readonly {
    readonly name: string
    readonly letters: number
    readonly addresses: number
  }[]
  readonly seed: FormState
  readonly codes: FormState
}

/** Where lists may not travel: one seed, a draw in each commune, and only codes that arrive here. */
export function CommunesPage(props: CommunesPageProps) {
  const { frame, draw, sharedSeed, communes, seed, codes } = props
  const texts = communeTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={recruitCrumbs(frame, draw)}
      refused={Object.keys({ ...seed.problems, ...codes.problems }).length > 0}
    >
      <h2>{texts.steps}</h2>
      <ol>
        {texts.how.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {sharedSeed ? (
        <Notice tone="info" title={texts.seedIs}>
          <p>
            <code>{sharedSeed}</code>
          </p>
        </Notice>
      ) : null}
      {communes.length === 0 || Object.keys(seed.problems).length > 0 ? (
        <Form
          frame={frame}
          id="graine"
          action={recruitPaths.sharedSeed(draw.slug)}
          form={seed}
          submit={texts.seedSave}
          tone={sharedSeed ? 'quiet' : 'action'}
        >
          <TextField
            name="seed"
            label={texts.seed}
            hint={texts.seedHint}
            form={seed}
            value={sharedSeed}
            maxlength={120}
            required
          />
        </Form>
      ) : null}
      {sharedSeed ? <CodesForm {...props} /> : null}
      <h2>{texts.done}</h2>
      {communes.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <>
          <Table
            caption={texts.done}
            captionHidden
            columns={[
              { title: texts.commune },
              { title: texts.letters, align: 'right' },
              { title: texts.addresses, align: 'right' },
            ]}
            rows={communes.map((commune) => [
              commune.name,
              String(commune.letters),
              String(commune.addresses),
            ])}
          />
          <p>
            <a href={recruitPaths.board(draw.slug)}>{texts.next}</a>
          </p>
        </>
      )}
    </Layout>
  )
}

function CodesForm({ frame, draw, codes }: CommunesPageProps) {
  const texts = communeTexts[frame.locale]
  return (
    <>
      <h2>{texts.add}</h2>
      <Form
        frame={frame}
        id="codes"
        action={recruitPaths.communes(draw.slug)}
        form={codes}
        submit={texts.send}
        multipart
      >
        <TextField name="commune" label={texts.commune} form={codes} maxlength={80} required />
        <FileField
          name="file"
          label={texts.file}
          hint={texts.fileHint}
          form={codes}
          accept={tableEndings}
          required
        />
        <TextArea name="sizes" label={texts.sizes} hint={texts.sizesHint} form={codes} required />
        <NumberField
          name="usualResponse"
          label={recruitTexts[frame.locale].usualResponse}
          form={codes}
          value="8"
          unit="%"
          required
        />
        <TextField
          name="fingerprint"
          label={texts.fingerprint}
          hint={texts.fingerprintHint}
          form={codes}
          maxlength={64}
        />
        <CheckBox name="declared" label={texts.declared} form={codes} required />
      </Form>
    </>
  )
}
