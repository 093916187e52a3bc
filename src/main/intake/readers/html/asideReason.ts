import { articleNames, notArticleNames } from './boilerplateWords.ts'
import { hasTopHeading } from './articleBox.ts'
import { knownLabels } from './knownLabels.ts'
import { attribute, parentOf, type Element } from './page.ts'

const hardTags = new Set(['nav', 'footer', 'form', 'aside', 'menu', 'dialog'])
const hardRoles =
  /^(?:navigation|complementary|contentinfo|banner|search|dialog|alertdialog|menu|toolbar|tablist|alert)$/i
const footNames =
  /(?:^|\s)(?:(?:site|page|global|main)-)?(?:footer|cookie-?(?:banner|bar|consent|notice|policy|popup)|gdpr(?:-?\w+)?)(?=\s|$)/
const commentNames =
  /(?:^|[\s-])(?:comments?(?:-?(?:list|section|area|form|wrapper|container|body|content|text))?|disqus\w*|respond|replies|leserkommentare?|kommentare?|comentarios?|commentaires?|commenti|reacties|discussion|(?:article|story|readers?)-?forums?|(?:reader|visitor|user)s?-?(?:opinions?|reactions?))(?=$|[\s-])/

// States ("has-sidebar", "comments-enabled") say what the page is, not what the element holds.
const stateNames =
  /(?:^|\s)(?:has|with|no|without|show|hide|is|not)-[^\s]+|[^\s]+-(?:enabled|disabled|true|false|open|closed|on|off|visible)(?=\s|$)/g

// A post's own class list says where it is filed: "hentry category-open-thread tag-comments".
const filedNames = /(?:^|\s)(?:category|tag|format|status)-[^\s]+/g

function spokenLabels(element: Element): string {
  const labels = knownLabels(element).replace(stateNames, ' ')
  return /(?:^|\s)(?:hentry|type-post)(?=\s|$)/.test(labels)
    ? labels.replace(filedNames, ' ')
    : labels
}

/**
 * Why an element is set aside by its own tag, role or names; null where nothing says so. Names lie: a body class
 * "has-sidebar" or a wrapper "ad-free" holds the whole article, so a name only counts while the element holds a
 * minor share (0–1) of the page's prose.
 */
export function asideReason(element: Element, share: number): string | null {
  const tag = element.tagName
  if (tag === 'body' || tag === 'html' || tag === 'main') return null
  if (attribute(element, 'aria-hidden') === 'true' && share < 0.3 && tag !== 'p') return 'hidden'
  const raw = attribute(element, 'class') ?? ''
  // Utility classes: `hidden` alone hides, `hidden md:block` shows on wider screens.
  if (
    /(?:^|\s)hidden(?:\s|$)/.test(raw) &&
    share < 0.3 &&
    !/(?:^|\s)\w+:(?:block|flex|grid|inline\S*|contents|table)(?:\s|$)/.test(raw)
  )
    return 'hidden'
  const labels = spokenLabels(element)
  if (commentNames.test(labels) && tag !== 'p' && share < 0.8) return 'comments'
  if (isFoot(element, tag, labels) && share < 1 && !hasTopHeading(element)) return 'footer'
  if (share > 0.4) return null
  if (hardTags.has(tag)) return tag === 'aside' && share > 0.25 ? null : tag
  if (tag === 'header' && !/article|post|entry|story/.test(labels) && share < 0.1) return 'header'
  const role = attribute(element, 'role')
  if (role && hardRoles.test(role)) return role
  if (labels === '') return null
  const bad = notArticleNames.exec(labels)
  if (!bad) return null
  if (articleNames.test(labels) && share > 0.15) return null
  return bad[0].trim().replace(/^-/, '')
}

// What names itself the page's foot or its notice on cookies is that beside the shortest brief, too.
function isFoot(element: Element, tag: string, labels: string): boolean {
  if (tag === 'footer') return parentOf(element)?.tagName !== 'article'
  return footNames.test(labels) && !articleNames.test(labels)
}
