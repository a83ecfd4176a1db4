import { emptyForm } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ColumnChoices } from '#ui/StagedImport/ColumnChoices.tsx'
import { ImportGestures } from '#ui/StagedImport/ImportGestures.tsx'
import { ImportUnderWay } from '#ui/StagedImport/ImportUnderWay.tsx'

const here = () => '/style'

/** A file that somebody brought: what its columns hold, how far it is written, what is done with it. */
export function ImportSample({ frame }: { frame: Frame }) {
  return (
    <>
      <ColumnChoices
        header={['Lieu']}
        mapping={{ Lieu: 'territory' }}
        sample={[{ cells: ['Valbrenne'] }]}
        fields={[{ value: 'territory', label: 'Le territoire' }]}
        form={emptyForm}
        words={{
          column: (title) => `Colonne « ${title} »`,
          example: (cells) => `Par exemple : ${cells}`,
          aside: 'Laisser de côté',
        }}
      />
      <ImportUnderWay
        locale={frame.locale}
        staged={{ fileName: 'lieux.csv', handled: 40, total: 120 }}
        href="/style"
        words={{
          running: (handled, total) => `Lignes lues : ${handled} sur ${total}`,
          lookAgain: 'Regarder de nouveau',
          canLeave: 'Vous pouvez quitter cette page.',
        }}
      />
      <ImportGestures
        frame={frame}
        staged={{ id: 'lieux', state: 'tried' }}
        confirm="Importer 120 lignes"
        paths={{ confirm: here, columns: here, undo: here }}
        words={{
          nothing: 'Rien à importer.',
          change: 'Changer les colonnes',
          undo: 'Annuler cet import',
          undoConfirm: 'Ce qui a été créé est retiré.',
        }}
      />
    </>
  )
}
