import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { CheckBoxes } from '#ui/CheckBoxes/CheckBoxes.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import { themeChoices } from '../../pages/words.ts'
import { watchPaths } from '../../paths.ts'
import { watchTexts } from '../../texts/watch.ts'

export interface AddItemPageProps {
  readonly frame: Frame
  readonly form: FormState
  readonly address: string
  readonly title: string
}

/** A find by hand; a bookmark of the browser brings the address and the title. */
export function AddItemPage({ frame, form, address, title }: AddItemPageProps) {
  const texts = watchTexts[frame.locale]
  const here = frame.baseUrl + watchPaths.add
  const bookmark = `javascript:location.href='${here}?url='+encodeURIComponent(location.href)+'&titre='+encodeURIComponent(document.title)`
  return (
    <Layout
      frame={frame}
      title={texts.addTitle}
      lead={texts.addLead}
      crumbs={[{ label: texts.watch, href: watchPaths.queue }]}
      refused={Object.keys(form.problems).length > 0}
    >
      <Form frame={frame} action={watchPaths.add} form={form} submit={texts.add}>
        <TextField
          name="address"
          label={texts.address}
          form={form}
          value={address}
          type="url"
          required
        />
        <TextField name="title" label={texts.itemTitle} form={form} value={title} required />
        <TextField name="why" label={texts.why} form={form} maxlength={300} />
        <Disclosure summary={texts.themes}>
          <CheckBoxes
            name="themes"
            label={texts.themes}
            form={form}
            options={themeChoices(frame.locale)}
          />
        </Disclosure>
      </Form>
      <h2>{texts.bookmark}</h2>
      <p>{texts.bookmarkText}</p>
      <p class="watch-code">
        <code>{bookmark}</code>
      </p>
      <p>{texts.bookmarkPlain}</p>
      <p class="watch-code">
        <code>{`${here}?url=`}</code>
      </p>
    </Layout>
  )
}
