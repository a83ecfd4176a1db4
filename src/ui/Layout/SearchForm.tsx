import type { Frame } from '#kit/frame.ts'
import { uiTexts } from '../texts.ts'
import { paths } from './paths.ts'

/** One field, over the whole house: Ctrl K leads to it. As one types, it proposes where to go. */
export function SearchForm({ frame, hint = false }: { frame: Frame; hint?: boolean }) {
  const texts = uiTexts[frame.locale]
  return (
    <search class="site-search">
      <form method="get" action={paths.search}>
        <combo-box data-source={paths.searchProposals}>
          <input
            type="search"
            name="q"
            aria-label={texts.search}
            placeholder={texts.search}
            maxlength={200}
            autocomplete="off"
            aria-keyshortcuts="Control+K"
          />
        </combo-box>
        {hint ? <span class="keys">Ctrl K</span> : null}
        <button type="submit" aria-label={texts.searchNow}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" stroke-width="2" />
            <path d="M12.7 12.7 18 18" stroke="currentColor" stroke-width="2" />
          </svg>
        </button>
      </form>
    </search>
  )
}
