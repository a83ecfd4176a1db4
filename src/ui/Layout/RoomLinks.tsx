import type { Frame } from '#kit/frame.ts'
import { markHere } from './here.ts'

/** The rooms, by group, as the navigation of the house gives them. */
export function RoomLinks({ frame }: { frame: Frame }) {
  const hrefs = frame.navigation.flatMap(({ links }) => links.map(({ href }) => href))
  const mark = markHere(frame.path, hrefs)
  return (
    <>
      {frame.navigation.map((group) => (
        <>
          <p class="rail-title">{group.title}</p>
          <ul>
            {group.links.map((link) => (
              <li>
                <a href={link.href} aria-current={mark(link.href)}>
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
