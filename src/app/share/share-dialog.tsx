/** What there is to hand out of a project: its link, its QR code, its file. */
import { useMemo, useRef, useState } from 'preact/hooks'
import { say } from '../../words'
import { CheckIcon, CopyIcon, EyeIcon, SaveIcon } from '../icons'
import { LONGEST_IN_CHAT } from './link'
import { MOST_IN_QR, qrPath } from './qr-code'
import './share.css'

interface ShareDialogProps {
  readonly name: string
  readonly isTask: boolean
  readonly hasOwnImages: boolean
  /** Null where there is none; then `why` says why. */
  readonly link: string | null
  readonly why: string | null
  readonly save: () => void
}

export function ShareDialog({ name, isTask, hasOwnImages, link, why, save }: ShareDialogProps) {
  return (
    <div class="share">
      <div class="share-words">
        <p>{why ?? say(isTask ? 'share-what-task' : 'share-what')}</p>
        {link !== null && <Link link={link} />}
        {link !== null && isHereOnly(link) && <p class="share-note">{say('share-here-only')}</p>}
        {hasOwnImages && <p class="share-note">{say('share-own-images')}</p>}
        <div class="share-others">
          <button type="button" class="key" onClick={save}>
            <SaveIcon />
            {say('share-file')}
          </button>
          {link !== null && (
            <a class="key" href={link} target="_blank" rel="noopener">
              <EyeIcon />
              {say(isTask ? 'share-preview-task' : 'share-preview')}
            </a>
          )}
        </div>
      </div>
      {link !== null && <Code name={name} link={link} />}
    </div>
  )
}

const isHereOnly = (link: string) => /^(localhost|127\.|\[::1\])/.test(new URL(link).host)

function Link({ link }: { readonly link: string }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  return (
    <>
      <label class="share-link">
        <span>{say('share-link')}</span>
        <textarea ref={field} readOnly rows={3} value={link} onFocus={() => field.current?.select()} />
      </label>
      <p class="share-length">
        {say('share-length', { characters: link.length })}
        {link.length > LONGEST_IN_CHAT && <> · {say('share-for-chat')}</>}
      </p>
      <button type="button" class="key main" onClick={async () => setCopied(await copy(link, field.current))}>
        {copied ? <CheckIcon /> : <CopyIcon />}
        {say(copied ? 'share-copied' : 'share-copy')}
      </button>
      <p role="status" class="share-note">
        {copied === false && say('share-copy-yourself')}
      </p>
    </>
  )
}

/** Browsers have a clipboard only where a page came over https; elsewhere the older way may still do. */
async function copy(text: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    field?.focus()
    field?.select()
    return document.execCommand('copy')
  }
}

function Code({ name, link }: { readonly name: string; readonly link: string }) {
  const code = useMemo(() => (link.length > MOST_IN_QR ? null : qrPath(link)), [link])
  if (!code)
    return <p class="share-note">{say('share-no-qr', { characters: link.length, most: MOST_IN_QR })}</p>
  return (
    <figure class="share-code">
      <svg
        role="img"
        aria-label={say('share-qr', { project: name })}
        viewBox={`0 0 ${code.size} ${code.size}`}
        shape-rendering="crispEdges"
      >
        <rect width={code.size} height={code.size} fill="#fff" />
        <path d={code.path} fill="#000" />
      </svg>
      <figcaption>{say('share-qr-how')}</figcaption>
    </figure>
  )
}
