import type { TagKind } from '../../shared/model/tag.ts'

/** Kinds of tags as the window names them: a group of them, and one. */
export const tagWords: Readonly<Record<TagKind, { readonly title: string; readonly one: string }>> =
  {
    person: { title: 'People', one: 'person' },
    organisation: { title: 'Organisations', one: 'organisation' },
    place: { title: 'Places', one: 'place' },
    topic: { title: 'Topics', one: 'topic' },
    genre: { title: 'Genre', one: 'genre' },
    keyword: { title: 'Keywords', one: 'keyword' },
  }
