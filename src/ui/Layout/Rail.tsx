import type { Frame } from '#kit/frame.ts'
import type { Viewer } from '#kit/viewer.ts'
import { uiTexts } from '../texts.ts'
import { Account } from './Account.tsx'
import { Brand } from './Header.tsx'
import { RoomLinks } from './RoomLinks.tsx'
import { SearchForm } from './SearchForm.tsx'

/** On wide screens, for people who are signed in: the rooms, always at hand. */
export function Rail({ frame, viewer }: { frame: Frame; viewer: Viewer }) {
  return (
    <header class="rail">
      <div class="rail-inside">
        <Brand frame={frame} tagline={false} />
        <SearchForm frame={frame} hint />
        <nav aria-label={uiTexts[frame.locale].rooms}>
          <RoomLinks frame={frame} />
        </nav>
        <Account frame={frame} viewer={viewer} />
      </div>
    </header>
  )
}
