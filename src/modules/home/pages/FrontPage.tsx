import type { Frame } from '#kit/frame.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { homeTexts } from '../texts/home.ts'

export function FrontPage({ frame }: { frame: Frame }) {
  const texts = homeTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.title} lead={texts.lead} wide>
      {''}
    </Layout>
  )
}
