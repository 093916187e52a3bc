import type { ArticleMedia } from '../../shared/model/article.ts'
import { captionsIn, withCaptions } from '../../shared/model/captions.ts'
import { usePiece, useSnapshot } from '../piece/PieceContext.ts'
import { Badge } from '../ui/Badge.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './RepublicationPanel.module.css'

/** Photo rights, apart from those of the text: a picture nobody cleared is left out, and that is said. */
export function MediaRights() {
  const { session } = usePiece()
  const { fields, view } = useSnapshot(session)
  const printed = withCaptions(fields.media, view.article.document)
  const standing = captionsIn(view.article.document)
  const put = (index: number, next: ArticleMedia): void =>
    session.setFields({ media: fields.media.map((each, at) => (at === index ? next : each)) })
  return (
    <section className={styles.section} aria-label="Pictures">
      <h3 className={styles.title} data-field="media" tabIndex={-1}>
        Pictures
      </h3>
      {fields.media.length === 0 ? (
        <p className={styles.none}>The piece speaks of no pictures.</p>
      ) : (
        fields.media.map((media, index) => (
          // eslint-disable-next-line react/no-array-index-key -- pictures are named by their place (imageNote.media)
          <div key={index} className={styles.photo}>
            <p className={styles.caption} dir="auto">
              {printed[index]?.caption}
            </p>
            <p>
              {standing.has(index) ? (
                media.rights === 'cleared' ? (
                  <Badge meaning="confirmed">goes out</Badge>
                ) : (
                  <Badge meaning="proposed">left out: no rights</Badge>
                )
              ) : (
                <Badge meaning="proposed">taken out of the text</Badge>
              )}{' '}
              {media.credit ? `Credit: ${media.credit}` : 'No credit given'}
            </p>
            <Checkbox
              isSelected={media.rights === 'cleared'}
              onChange={(cleared) => put(index, { ...media, rights: cleared ? 'cleared' : 'none' })}
            >
              We have the right to use this picture
            </Checkbox>
            {media.rights === 'cleared' || media.rightsNote !== '' ? (
              <TextField
                label="How we know"
                value={media.rightsNote}
                placeholder="Agency contract, permission by mail of …"
                onChange={(rightsNote) => put(index, { ...media, rightsNote })}
              />
            ) : null}
          </div>
        ))
      )}
    </section>
  )
}
