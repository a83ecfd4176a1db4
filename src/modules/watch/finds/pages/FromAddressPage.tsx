import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { colon } from '#kit/words.ts'
import { resourcePaths } from '#modules/resources/index.ts'
import { ExternalLink } from '#ui/ExternalLink/ExternalLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { HiddenField } from '#ui/HiddenField/HiddenField.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Select } from '#ui/Select/Select.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { itemKinds } from '../../fields.ts'
import { watchPaths } from '../../paths.ts'
import { sourceTexts } from '../../texts/sources.ts'
import { watchTexts } from '../../texts/watch.ts'
import { LicenceField } from './ItemFields.tsx'

export interface FromAddressPageProps {
  readonly frame: Frame
  readonly form: FormState
  /** What the page says, when it was read: undefined before. */
  readonly page?: FoundPage | undefined
}

export interface FoundPage {
  readonly address: string
  /** Of its licence. */
  readonly label: string
  readonly picture: string
  /** How it presents itself, when its licence does not let one copy it. */
  readonly words: string
}

/** First an address; then what its page says of itself, to be checked. */
export function FromAddressPage(props: FromAddressPageProps) {
  const { frame, form, page } = props
  const texts = sourceTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.fromTitle}
      lead={page ? texts.fromFound : texts.fromLead}
      crumbs={[{ label: watchTexts[frame.locale].group, href: resourcePaths.list }]}
      refused={Object.keys(form.problems).length > 0}
    >
      {page ? (
        <Draft {...props} page={page} />
      ) : (
        <Form frame={frame} action={watchPaths.fromAddress} form={form} submit={texts.read}>
          <TextField name="address" label={texts.fromAddress} form={form} type="url" required />
        </Form>
      )}
    </Layout>
  )
}

function Draft(props: FromAddressPageProps & { page: FoundPage }) {
  const { frame, form, page } = props
  const texts = sourceTexts[frame.locale]
  const words = watchTexts[frame.locale]
  return (
    <>
      <p class="watch-code">
        <ExternalLink href={page.address} />
      </p>
      <Notice tone={page.label ? 'info' : 'caution'}>
        <p>{page.label ? texts.licenceSaid(page.label) : texts.licenceNotSaid}</p>
      </Notice>
      {page.words ? (
        <>
          <p>{texts.pageWords}</p>
          <blockquote class="as-typed">{page.words}</blockquote>
        </>
      ) : null}
      <Form frame={frame} action={watchPaths.draftAddress} form={form} submit={texts.draft}>
        <HiddenField name="address" value={page.address} />
        <HiddenField name="label" value={page.label} />
        <HiddenField name="picture" value={page.picture} />
        <HiddenField name="words" value={page.words} />
        <TextField name="title" label={words.itemTitle} form={form} required />
        <Select
          name="kind"
          label={words.itemKind}
          form={form}
          value="article"
          options={itemKinds.map((value) => ({ value, label: words.itemKinds[value] }))}
        />
        <Select
          name="language"
          label={words.language}
          form={form}
          value="fr"
          options={(['fr', 'en'] as const).map((value) => ({
            value,
            label: words.languages[value],
          }))}
        />
        <TextArea
          name="description"
          label={texts.description}
          hint={texts.descriptionHint}
          form={form}
          rows={5}
        />
        <TextField name="authors" label={words.authors} hint={words.authorsHint} form={form} />
        <TextField name="publisher" label={texts.publisher} form={form} />
        <TextField
          name="publishedOn"
          label={texts.publishedOn}
          hint={texts.publishedOnHint}
          form={form}
          width="short"
        />
        <LicenceField frame={frame} form={form} value="unknown" />
      </Form>
      {page.picture ? (
        <p>
          {texts.picture}
          {colon[frame.locale]}
          <ExternalLink href={page.picture} /> {texts.pictureText}
        </p>
      ) : null}
    </>
  )
}
