import type { Frame } from '#kit/frame.ts'
import { type Help, HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { paths } from '../paths.ts'
import { oldLinkTexts } from '../texts/old-link.ts'

/** The link of a letter that opens nothing any more: what may have happened, and whom to ask. */
export function OldLinkPage({ frame, help }: { readonly frame: Frame; readonly help: Help }) {
  const said = oldLinkTexts[frame.locale]
  return (
    <Layout frame={frame} title={said.title} lead={said.lead}>
      <ul>
        {said.ways.map((way) => (
          <li>{way}</li>
        ))}
      </ul>
      <p>
        <a href={paths.agenda}>{said.agenda}</a>
      </p>
      <HelpLine locale={frame.locale} help={help} />
    </Layout>
  )
}
