package org.policykg.source.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from all others: one's own machine and network, those of a provider, of documents and
 * benchmarks, of groups, and such as carry another address inside, which may be any of these. By the registries of special-purpose
 * addresses of IANA (RFC 6890 and its successors).
 */
final class PublicAddresses {
    /** Those of IPv4 that are not public. */
    private static final List<Block> NOT_PUBLIC_4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8",
            "100.64.0.0/10", // shared by the customers of a provider
            "127.0.0.0/8",
            "169.254.0.0/16", // link-local, where clouds tell their secrets
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** All that is public of IPv6 begins with 001. */
    private static final Block GLOBAL_6 = Block.of("2000::/3");

    private static final List<Block> NOT_PUBLIC_6 = blocks(
            "2001::/23", // protocols, Teredo among them, which has an address of IPv4 inside
            "2001:db8::/32",
            "2002::/16", // 6to4, likewise
            "3fff::/20");

    /** An address of IPv4 as one of IPv6, for networks that have no other. */
    private static final Block NAT64 = Block.of("64:ff9b::/96");

    private static final int BYTES_4 = 4;

    /** All addresses that begin with the same bits. */
    private record Block(List<Byte> first, int bits) {
        static Block of(String notation) {
            String[] parts = notation.split("/", -1);
            return new Block(bytes(literal(parts[0]).getAddress()), Integer.parseInt(parts[1]));
        }

        boolean has(byte[] address) {
            if (address.length != first.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if (((address[bit / Byte.SIZE] ^ first.get(bit / Byte.SIZE)) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }

        private static List<Byte> bytes(byte... address) {
            Byte[] all = new Byte[address.length];
            Arrays.setAll(all, i -> address[i]);
            return List.of(all);
        }
    }

    private PublicAddresses() {}

    static boolean has(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_4.stream().noneMatch(block -> block.has(bytes));
        }
        if (NAT64.has(bytes)) {
            return has(inside(bytes));
        }
        return GLOBAL_6.has(bytes) && NOT_PUBLIC_6.stream().noneMatch(block -> block.has(bytes));
    }

    private static InetAddress inside(byte... bytes) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - BYTES_4, bytes.length));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address); // numbers are asked of nobody
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Block> blocks(String... notations) {
        return Arrays.stream(notations).map(Block::of).toList();
    }
}
