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
import { itemKinds } from '../item.ts'
import { watchPaths } from '../paths.ts'
import { sourceTexts } from '../texts/sources.ts'
import { watchTexts } from '../texts/watch.ts'
import { LicenceField } from './ItemFields.tsx'

export interface FromAddressPageProps {
  readonly frame: Frame
  readonly form: FormState
  /** What the page says, when it was read: undefined before. */
  readonly found?: FoundPage | undefined
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
  const { frame, form, found } = props
  const said = sourceTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={said.fromTitle}
      lead={found ? said.fromFound : said.fromLead}
      crumbs={[{ label: watchTexts[frame.locale].group, href: resourcePaths.list }]}
      refused={Object.keys(form.problems).length > 0}
    >
      {found ? (
        <Draft {...props} found={found} />
      ) : (
        <Form frame={frame} action={watchPaths.fromAddress} form={form} submit={said.read}>
          <TextField name="address" label={said.fromAddress} form={form} type="url" required />
        </Form>
      )}
    </Layout>
  )
}

function Draft(props: FromAddressPageProps & { found: FoundPage }) {
  const { frame, form, found } = props
  const said = sourceTexts[frame.locale]
  const words = watchTexts[frame.locale]
  return (
    <>
      <p class="watch-code">
        <ExternalLink href={found.address} />
      </p>
      <Notice tone={found.label ? 'info' : 'caution'}>
        <p>{found.label ? said.licenceSaid(found.label) : said.licenceNotSaid}</p>
      </Notice>
      {found.words ? (
        <>
          <p>{said.pageWords}</p>
          <blockquote class="as-typed">{found.words}</blockquote>
        </>
      ) : null}
      <Form frame={frame} action={watchPaths.draftAddress} form={form} submit={said.draft}>
        <HiddenField name="address" value={found.address} />
        <HiddenField name="label" value={found.label} />
        <HiddenField name="picture" value={found.picture} />
        <HiddenField name="words" value={found.words} />
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
          label={said.description}
          hint={said.descriptionHint}
          form={form}
          rows={5}
        />
        <TextField name="authors" label={words.authors} hint={words.authorsHint} form={form} />
        <TextField name="publisher" label={said.publisher} form={form} />
        <TextField
          name="publishedOn"
          label={said.publishedOn}
          hint={said.publishedOnHint}
          form={form}
          width="short"
        />
        <LicenceField frame={frame} form={form} value="unknown" />
      </Form>
      {found.picture ? (
        <p>
          {said.picture}
          {colon[frame.locale]}
          <ExternalLink href={found.picture} /> {said.pictureText}
        </p>
      ) : null}
    </>
  )
}
