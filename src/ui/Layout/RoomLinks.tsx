import type { Frame } from '#kit/frame.ts'
import { isHere } from './here.ts'

/** The rooms, by group, as the navigation of the house gives them. */
export function RoomLinks({ frame }: { frame: Frame }) {
  return (
    <>
      {frame.navigation.map((group) => (
        <>
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
        </>
      ))}
    </>
  )
}
