import type { Frame } from '#kit/frame.ts'
import type { Viewer } from '#kit/viewer.ts'
import { uiTexts } from '../texts.ts'
import { paths } from './paths.ts'

/** Who is signed in, and the way out. */
export function Account({ frame, viewer }: { frame: Frame; viewer: Viewer }) {
  const texts = uiTexts[frame.locale]
  return (
    <div class="account">
      <p class="account-name">{viewer.name}</p>
      <a href={paths.account}>{texts.account}</a>
      <form method="post" action={paths.signOut}>
        <button type="submit" class="link-button">
          {texts.signOut}
        </button>
      </form>
    </div>
  )
}
