import { say } from './say.mjs'

/** Whether windows have a screen to appear on; only Linux can lack one. */
export function hasDisplay() {
  const { DISPLAY: x11, WAYLAND_DISPLAY: wayland } = process.env
  return process.platform !== 'linux' || Boolean(x11 || wayland)
}

/** The same command with a virtual screen around it where there is no real one. */
export function onDisplay([command, args]) {
  if (hasDisplay()) return [command, args]
  say('no display here: running on a virtual one (xvfb-run)')
  return ['xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24', command, ...args]]
}
