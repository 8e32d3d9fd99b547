import type { IpcRendererEvent } from 'electron';
import { contextBridge, ipcRenderer } from 'electron';
import { callChannel, eventChannel } from './hosts/channels.ts';

/** All the page gets of the desktop: two functions. `ipcRenderer` itself never leaves this file (PLT-3). */
contextBridge.exposeInMainWorld('ebilag', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, name, input),
  onEvent: (listener: (event: unknown) => void): (() => void) => {
    const forward = (_: IpcRendererEvent, event: unknown) => listener(event);
    ipcRenderer.on(eventChannel, forward);
    return () => void ipcRenderer.removeListener(eventChannel, forward);
  },
});
