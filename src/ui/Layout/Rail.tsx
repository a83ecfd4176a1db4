import type { Frame } from '#kit/frame.ts'
import { uiTexts } from '../texts.ts'
import { isHere } from './here.ts'

/** The rooms, for people who are signed in. */
export function Rail({ frame }: { frame: Frame }) {
  return (
    <nav class="rail" aria-label={uiTexts[frame.locale].rooms}>
      {frame.navigation.map((group) => (
        <div class="rail-group">
          <p class="rail-title">{group.title}</p>
          <ul>
            {group.links.map((link) => (
              <li>
                <a href={link.href} aria-current={isHere(frame.path, link.href)}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
